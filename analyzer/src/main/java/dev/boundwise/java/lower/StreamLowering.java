package dev.boundwise.java.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Block;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.CollectionKind;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Typed;
import dev.boundwise.program.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.MethodReference;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.VariableDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * Lowers a stream from its source to the operation that ends it: a loop, whose stages are branches
 * and calls. A lambda that is one expression stands in the loop itself.
 */
final class StreamLowering {

  static final String PACKAGE = "java.util.stream.";
  static final Set<String> TESTS = Set.of("filter", "takeWhile", "dropWhile");
  private static final Set<String> CUTS = Set.of("limit", "skip");

  private static final String ACCUMULATOR = PACKAGE + "Collector.accumulator";

  private static final Set<String> KEYED =
      Set.of("groupingBy", "groupingByConcurrent", "toMap", "toConcurrentMap", "toSet");

  private static final Set<String> SAME =
      Set.of(
          "boxed",
          "parallel",
          "sequential",
          "unordered",
          "onClose",
          "asLongStream",
          "asDoubleStream");

  private final UnitLowering unit;
  private final Frame frame;
  private final ExpressionLowering expressions;

  StreamLowering(UnitLowering unit, Frame frame, ExpressionLowering expressions) {
    this.unit = unit;
    this.frame = frame;
    this.expressions = expressions;
  }

  private boolean isStream(@Nullable ITypeBinding type) {
    if (type == null || !(type.isClass() || type.isInterface())) {
      return false;
    }
    String name = unit.declarations().nameOf(type);
    return name.startsWith(PACKAGE) && name.endsWith("Stream");
  }

  /** The loop that a call ends; null where it is none. */
  @Nullable Expression lower(MethodInvocation end, @Nullable IMethodBinding method) {
    if (method == null) {
      return StreamNames.isEnd(end) && isUnboundStream(end.getExpression())
          ? loop(end.getExpression(), end, null)
          : null;
    }
    if (!isStream(method.getDeclaringClass())
        || isStage(end)
        || Modifier.isStatic(method.getModifiers())
        || isStream(method.getReturnType())
        || method.getReturnType().getName().startsWith("Iterator")) {
      return null;
    }
    return end.getExpression() == null
        ? null
        : loop(end.getExpression(), end, method.getReturnType());
  }

  /** A stream that is given to others: its stages run when somebody asks; null for others. */
  @Nullable Expression later(org.eclipse.jdt.core.dom.@Nullable Expression returned) {
    if (!(returned instanceof MethodInvocation call) || !isStage(call) || isOfSorted(call)) {
      return null;
    }
    org.eclipse.jdt.core.dom.Expression at = call;
    while (at instanceof MethodInvocation stage && isStage(stage)) {
      if (stage.getName().getIdentifier().equals("onClose")) {
        // what is given to it is no stage, and must not be lost
        return null;
      }
      at = stage.getExpression();
    }
    Expression.Comprehension all =
        (Expression.Comprehension) loop(call, null, call.resolveTypeBinding());
    return new Expression.Comprehension(all.start(), all.end(), all.kind(), all.loop(), true);
  }

  /**
   * A loop through a stream.
   *
   * @param ending the operation that ends it; null where only its elements are wanted
   */
  Expression loop(
      org.eclipse.jdt.core.dom.Expression stream,
      @Nullable MethodInvocation ending,
      @Nullable ITypeBinding type) {
    Deque<MethodInvocation> stages = new ArrayDeque<>();
    org.eclipse.jdt.core.dom.Expression at = stream;
    while (at instanceof MethodInvocation stage && isStage(stage) && !isOfSorted(stage)) {
      stages.addFirst(stage);
      at = stage.getExpression();
    }
    int from = unit.start(stream);
    int to = unit.end(ending == null ? stream : ending);
    StreamSource made = new StreamSource(this, unit, frame, expressions);
    Expression source = made.limited(made.of(at), stages);
    Block outer = frame.enter(from, to, true);
    Variable element = new Variable("element", frame.function());
    Expression target = new Expression.Name(from, from, element);
    Steps steps = made.steps(at, stages, element);
    if (steps == null) {
      element.bind(new Binding.Element(frame.site(from), source, false));
    }
    if (at.resolveTypeBinding() != null) {
      ITypeBinding[] arguments = at.resolveTypeBinding().getTypeArguments();
      if (arguments.length == 1) {
        element.bind(new Binding.Declared(frame.site(from), unit.types().annotation(arguments[0])));
      }
    }
    List<Layer> layers = new ArrayList<>();
    Expression value = steps == null ? made.first(at, target) : target;
    for (MethodInvocation stage : stages) {
      value = stage(stage, value, layers);
    }
    Statement inner =
        ending == null ? new Statement.Evaluate(from, to, value) : ended(ending, value);
    for (int i = layers.size() - 1; i >= 0; i--) {
      inner = layers.get(i).around(inner);
    }
    Statement.Loop loop =
        steps == null
            ? new Statement.Loop(from, to, false, false, target, source, List.of(inner), List.of())
            : new Statement.Loop(
                from,
                to,
                false,
                true,
                new Expression.Unknown(from, from),
                steps.test(),
                List.of(inner, steps.next()),
                List.of());
    frame.leave(outer);
    Expression all = new Expression.Comprehension(from, to, CollectionKind.LIST, loop, false);
    type(all, ending, type);
    return all;
  }

  private void type(
      Expression all, @Nullable MethodInvocation ending, @Nullable ITypeBinding type) {
    String known = type != null || ending == null ? "" : StreamNames.result(ending);
    if (type != null) {
      unit.type(all, new Typed.Of(unit.types().annotation(type), true));
    } else if (!known.isEmpty()) {
      unit.type(all, new Typed.Of(unit.types().library(known), true));
    }
  }

  /**
   * How a stream goes on that is made step by step.
   *
   * @param next what makes the next element of the last one
   */
  record Steps(Expression test, Statement next) {}

  /** Whether a stage takes some of what comes when all is there: the first of what is sorted. */
  boolean isOfSorted(MethodInvocation stage) {
    if (!CUTS.contains(stage.getName().getIdentifier())) {
      return false;
    }
    org.eclipse.jdt.core.dom.Expression at = stage.getExpression();
    while (at instanceof MethodInvocation before && isStage(before)) {
      if (before.getName().getIdentifier().equals("sorted")) {
        return true;
      }
      at = before.getExpression();
    }
    return false;
  }

  /** A stage that is around what comes after it. */
  private interface Layer {
    Statement around(Statement inner);
  }

  boolean isStage(MethodInvocation call) {
    IMethodBinding method = call.resolveMethodBinding();
    if (method != null && !isStream(method.getDeclaringClass())) {
      return false;
    }
    if (method != null && isStream(method.getReturnType())) {
      return !Modifier.isStatic(method.getModifiers());
    }
    return StreamNames.isStage(call) && isUnboundStream(call.getExpression());
  }

  /** Whether an expression is a stream, as far as the compiler or the names of its stages tell. */
  private boolean isUnboundStream(org.eclipse.jdt.core.dom.@Nullable Expression stream) {
    if (!(stream instanceof MethodInvocation call)) {
      return stream != null && isStream(stream.resolveTypeBinding());
    }
    return StreamNames.origin(call) instanceof MethodInvocation source
        && (StreamNames.isSource(source) || isStream(source.resolveTypeBinding()));
  }

  private Expression stage(MethodInvocation stage, Expression value, List<Layer> layers) {
    String name = stage.getName().getIdentifier();
    int start = unit.start(stage.getName());
    int end = unit.end(stage);
    if (SAME.contains(name)) {
      return value;
    }
    if (!name.equals("sorted")
        && stage.arguments().size() == 1
        && isFunction(stage.arguments().getFirst())) {
      Object function = stage.arguments().getFirst();
      if (TESTS.contains(name)) {
        Variable[] held = {null};
        Expression kept = held(value, start, held);
        Expression test = applied(function, kept, start, end);
        layers.add(inner -> new Statement.Branch(start, end, test, List.of(inner), List.of()));
        return held[0] == null ? value : new Expression.Name(start, start, held[0]);
      }
      if (name.startsWith("flatMap")) {
        return flattened(function, value, layers, start, end);
      }
      return name.equals("peek") ? passed(stage, value) : applied(function, value, start, end);
    }
    if (CUTS.contains(name)) {
      return value;
    }
    // sorted and distinct hold all that comes
    Expression callee = unit.types().library(PACKAGE + "Stream." + name);
    List<Object> keys = new ArrayList<>();
    for (Object argument : stage.arguments()) {
      keys((ASTNode) argument, keys);
    }
    if (keys.isEmpty() && !stage.arguments().isEmpty()) {
      // a comparator that is made elsewhere
      return passed(stage, value);
    }
    Variable[] held = {null};
    List<Expression> given = new ArrayList<>();
    given.add(keys.isEmpty() ? value : held(value, start, held));
    Expression each = held[0] == null ? value : new Expression.Name(start, start, held[0]);
    keys.forEach(key -> given.add(applied(key, each, start, end)));
    return expressions.calls().call(start, end, ExpressionLowering.at(callee, start, end), given);
  }

  /**
   * What a comparator asks of an element: of {@code comparing(A::b).thenComparing(c -> c.d())}
   * both.
   */
  private static void keys(ASTNode comparator, List<Object> out) {
    if (isFunction(comparator)) {
      out.add(comparator);
    } else if (comparator instanceof MethodInvocation call) {
      if (call.getExpression() instanceof MethodInvocation before) {
        keys(before, out);
      }
      for (Object argument : call.arguments()) {
        keys((ASTNode) argument, out);
      }
    }
  }

  /** {@code peek(log)}, {@code sorted(byName)}: the element itself, when a function has seen it. */
  private Expression passed(MethodInvocation stage, Expression value) {
    int start = unit.start(stage.getName());
    int end = unit.end(stage);
    Expression callee = unit.types().library(PACKAGE + "Stream." + stage.getName().getIdentifier());
    List<Expression> given = new ArrayList<>(expressions.all(stage.arguments()));
    given.add(value);
    Expression made =
        expressions.calls().call(start, end, ExpressionLowering.at(callee, start, end), given);
    ITypeBinding type = stage.resolveTypeBinding();
    ITypeBinding[] elements = type == null ? new ITypeBinding[0] : type.getTypeArguments();
    if (elements.length == 1) {
      unit.type(made, new Typed.Of(unit.types().annotation(elements[0]), true));
    }
    return made;
  }

  /** The value under a name, where it would be made twice. */
  private Expression held(Expression value, int at, Variable[] held) {
    if (value instanceof Expression.Name) {
      return value;
    }
    Variable variable = new Variable("element", frame.function());
    variable.bind(new Binding.Assigned(frame.site(at), value));
    held[0] = variable;
    return new Expression.Bind(
        value.start(), value.end(), new Expression.Name(at, at, variable), value);
  }

  private Expression flattened(
      Object function, Expression value, List<Layer> layers, int start, int end) {
    Expression source = null;
    if (function instanceof LambdaExpression lambda
        && lambda.parameters().size() == 1
        && lambda.getBody() instanceof org.eclipse.jdt.core.dom.Expression body) {
      bind(lambda, value, start);
      source = new StreamSource(this, unit, frame, expressions).of(body);
    }
    Expression all = source == null ? applied(function, value, start, end) : source;
    Variable element = new Variable("element", frame.function());
    element.bind(new Binding.Element(frame.site(start), all, false));
    Expression target = new Expression.Name(start, start, element);
    layers.add(
        inner ->
            new Statement.Loop(start, end, false, false, target, all, List.of(inner), List.of()));
    return target;
  }

  private static boolean isFunction(@Nullable Object argument) {
    return argument instanceof LambdaExpression || argument instanceof MethodReference;
  }

  private void bind(LambdaExpression lambda, Expression value, int at) {
    VariableDeclaration parameter = (VariableDeclaration) lambda.parameters().getFirst();
    IVariableBinding binding = parameter.resolveBinding();
    Variable variable = frame.declare(binding, parameter.getName().getIdentifier());
    variable.bind(new Binding.Assigned(frame.site(at), value));
    variable.bind(
        new Binding.Declared(
            frame.site(at), unit.types().annotation(binding == null ? null : binding.getType())));
  }

  /** A function on the values: a lambda that is an expression is that expression. */
  Expression applied(Object function, Expression value, int start, int end) {
    if (function instanceof LambdaExpression lambda
        && lambda.parameters().size() == 1
        && value instanceof Expression.Name
        && lambda.getBody() instanceof org.eclipse.jdt.core.dom.Expression body) {
      bind(lambda, value, start);
      return expressions.lower(body);
    }
    Expression callee = expressions.lower((org.eclipse.jdt.core.dom.Expression) function);
    return expressions.calls().call(start, end, callee, List.of(value));
  }

  private Statement ended(MethodInvocation end, Expression value) {
    int start = unit.start(end.getName());
    int to = unit.end(end);
    List<Expression> parts = new ArrayList<>();
    List<Object> functions = new ArrayList<>();
    for (Object argument : end.arguments()) {
      if (isFunction(argument)) {
        functions.add(argument);
      } else if (argument instanceof MethodInvocation collector) {
        collected(collector, functions);
      }
    }
    if (functions.isEmpty()) {
      parts.add(value);
    }
    Expression now = value;
    for (Object function : functions) {
      parts.add(applied(function, now, start, to));
      now = value instanceof Expression.Name ? value : new Expression.Unknown(start, start);
    }
    if (isAnyKeyed(end.arguments())) {
      Expression put = ExpressionLowering.at(unit.types().library(ACCUMULATOR), start, to);
      parts.add(expressions.calls().call(start, to, put, List.of()));
    }
    Expression all =
        parts.size() == 1
            ? parts.getFirst()
            : new Expression.Collection(start, to, CollectionKind.TUPLE, parts);
    return new Statement.Evaluate(start, to, all);
  }

  /** Whether a collector looks each element up in what it makes: {@code groupingBy(f)}. */
  private static boolean isKeyed(Object collector) {
    return collector instanceof MethodInvocation call
        && (KEYED.contains(call.getName().getIdentifier()) || isAnyKeyed(call.arguments()));
  }

  private static boolean isAnyKeyed(List<?> collectors) {
    return collectors.stream().anyMatch(StreamLowering::isKeyed);
  }

  /** {@code TreeMap::new}: it makes what the elements are put into. */
  private static boolean isSupplier(org.eclipse.jdt.core.dom.Expression function) {
    ITypeBinding type = function.resolveTypeBinding();
    IMethodBinding method = type == null ? null : type.getFunctionalInterfaceMethod();
    return method != null && method.getParameterTypes().length == 0;
  }

  /** {@code groupingBy(f, mapping(g, toList()))} calls both for each element. */
  private static void collected(MethodInvocation collector, List<Object> functions) {
    for (Object argument : collector.arguments()) {
      if (isFunction(argument)
          && !(argument instanceof LambdaExpression lambda && lambda.parameters().size() != 1)
          && !isSupplier((org.eclipse.jdt.core.dom.Expression) argument)) {
        functions.add(argument);
      } else if (argument instanceof MethodInvocation inner) {
        collected(inner, functions);
      }
    }
  }
}
