package dev.boundwise.java.lower;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.CollectionKind;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.LambdaExpression;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.VariableDeclaration;
import org.jspecify.annotations.Nullable;

/** Lowers what a stream is made of, and how much of it is gone over. */
final class StreamSource {

  private static final Set<String> RANGES = Set.of("range", "rangeClosed");

  /** Makers of streams of as many random numbers as their first argument says, if it does. */
  private static final Set<String> RANDOM = Set.of("ints", "longs", "doubles");

  /** Stages that give many elements for one. */
  private static final Set<String> MANY =
      Set.of(
          "flatMap",
          "flatMapToInt",
          "flatMapToLong",
          "flatMapToDouble",
          "flatMapToObj",
          "mapMulti",
          "mapMultiToInt",
          "mapMultiToLong",
          "mapMultiToDouble");

  private final StreamLowering streams;
  private final UnitLowering unit;
  private final Frame frame;
  private final ExpressionLowering expressions;

  StreamSource(
      StreamLowering streams, UnitLowering unit, Frame frame, ExpressionLowering expressions) {
    this.streams = streams;
    this.unit = unit;
    this.frame = frame;
    this.expressions = expressions;
  }

  /** What is gone over: of {@code xs.stream()} the collection itself. */
  Expression of(org.eclipse.jdt.core.dom.Expression made) {
    if (!(made instanceof MethodInvocation call)) {
      return expressions.lower(made);
    }
    if (call.resolveMethodBinding() == null) {
      return unbound(call);
    }
    IMethodBinding method = call.resolveMethodBinding();
    String name = method.getName();
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    String owner = unit.declarations().nameOf(method.getDeclaringClass());
    int start = unit.start(call);
    int end = unit.end(call);
    if (streams.isStage(call) && !streams.isOfSorted(call)) {
      // flatMap(page -> page.links().stream().map(Link::target))
      return streams.loop(call, null, method.getReturnType());
    }
    if (streams.isStage(call)) {
      Expression all = streams.loop(call.getExpression(), null, method.getReturnType());
      Expression number = expressions.lower(argument(call, 0));
      return name.equals("limit") ? slice(all, none(all), number) : slice(all, number, none(all));
    }
    if (!isStatic
        && (name.equals("stream") || name.equals("parallelStream"))
        && call.arguments().isEmpty()
        && call.getExpression() != null) {
      return expressions.lower(call.getExpression());
    }
    if (owner.equals("java.util.Arrays") && name.equals("stream")) {
      Expression array = expressions.lower(argument(call, 0));
      return call.arguments().size() == 3
          ? slice(array, expressions.lower(argument(call, 1)), expressions.lower(argument(call, 2)))
          : array;
    }
    if (RANDOM.contains(name) && call.arguments().size() % 2 == 1) {
      return slice(expressions.lower(made), none(start), expressions.lower(argument(call, 0)));
    }
    return isStatic && owner.startsWith(StreamLowering.PACKAGE)
        ? made(call, name, start, end)
        : expressions.lower(made);
  }

  private Expression unbound(MethodInvocation call) {
    if (StreamNames.isSource(call)) {
      return expressions.lower(call.getExpression());
    }
    return streams.isStage(call) && !streams.isOfSorted(call)
        ? streams.loop(call, null, null)
        : expressions.lower(call);
  }

  /** What a static method of a stream's own class makes. */
  private Expression made(MethodInvocation call, String name, int start, int end) {
    if (RANGES.contains(name)) {
      Expression from = expressions.lower(argument(call, 0));
      Expression to = expressions.lower(argument(call, 1));
      Expression last = name.equals("range") ? to : combined("__add__", to, number(to.end(), "1"));
      return expressions
          .calls()
          .call(start, end, unit.types().library("builtins.range"), List.of(from, last));
    }
    if (name.equals("of")) {
      return new Expression.Collection(
          start, end, CollectionKind.LIST, expressions.all(call.arguments()));
    }
    if (name.equals("concat")) {
      return combined("__add__", of(argument(call, 0)), of(argument(call, 1)));
    }
    // their elements are made one by one, by first() and steps()
    return isMade(name) ? none(start) : expressions.lower(call);
  }

  private static boolean isMade(String name) {
    return name.equals("iterate") || name.equals("generate");
  }

  private static @Nullable MethodInvocation made(
      org.eclipse.jdt.core.dom.Expression source, String name) {
    return source instanceof MethodInvocation call
            && call.getName().getIdentifier().equals(name)
            && call.resolveMethodBinding() != null
            && Modifier.isStatic(call.resolveMethodBinding().getModifiers())
            && !call.arguments().isEmpty()
        ? call
        : null;
  }

  /**
   * What each round makes before any stage: {@code Stream.generate(f)} calls f, and {@code
   * Stream.iterate(x, f)} calls it with the last element.
   */
  Expression first(org.eclipse.jdt.core.dom.Expression source, Expression target) {
    MethodInvocation generate = made(source, "generate");
    if (generate != null) {
      Expression supplier = expressions.lower(argument(generate, 0));
      return expressions
          .calls()
          .call(unit.start(generate), unit.end(generate), supplier, List.of());
    }
    MethodInvocation iterate = made(source, "iterate");
    return iterate == null || iterate.arguments().size() != 2
        ? target
        : streams.applied(
            iterate.arguments().get(1), target, unit.start(iterate), unit.end(iterate));
  }

  /**
   * How a stream goes on that is a counting loop: {@code IntStream.iterate(0, i -> i < n, i -> i +
   * 2)}, or {@code iterate(0, i -> i + 2).takeWhile(i -> i < n)}; null for others.
   */
  StreamLowering.@Nullable Steps steps(
      org.eclipse.jdt.core.dom.Expression source,
      Deque<MethodInvocation> stages,
      Variable element) {
    MethodInvocation iterate = made(source, "iterate");
    if (iterate == null) {
      return null;
    }
    Object test = null;
    if (iterate.arguments().size() == 3) {
      test = iterate.arguments().get(1);
    } else if (!stages.isEmpty()
        && stages.getFirst().getName().getIdentifier().equals("takeWhile")) {
      test = stages.removeFirst().arguments().getFirst();
    }
    Object next = iterate.arguments().getLast();
    if (!(test instanceof LambdaExpression asks && next instanceof LambdaExpression makes)
        || !(isValue(asks) && isValue(makes))) {
      return null;
    }
    Expression seed = expressions.lower(argument(iterate, 0));
    element.bind(new Binding.Assigned(frame.site(seed.start()), seed));
    Expression asked = of(asks, element);
    Expression made = of(makes, element);
    Statement step =
        new Statement.Assign(
            made.start(),
            made.end(),
            List.of(new Expression.Name(made.start(), made.start(), element)),
            made,
            false);
    // takeWhile(i -> i < n) stands behind what makes the next element
    int after = Math.max(made.end(), asked.end());
    element.bind(new Binding.Assigned(frame.site(after), made));
    return new StreamLowering.Steps(asked, step);
  }

  /** A lambda of one parameter that is one expression. */
  private static boolean isValue(LambdaExpression it) {
    return it.parameters().size() == 1
        && it.getBody() instanceof org.eclipse.jdt.core.dom.Expression;
  }

  private Expression of(LambdaExpression lambda, Variable element) {
    VariableDeclaration parameter = (VariableDeclaration) lambda.parameters().getFirst();
    frame.declare(parameter.resolveBinding(), parameter.getName().getIdentifier(), element);
    return expressions.lower((org.eclipse.jdt.core.dom.Expression) lambda.getBody());
  }

  /** As much of a source as is taken until there is enough: of two tested elements one is kept. */
  Expression limited(Expression source, Deque<MethodInvocation> stages) {
    double taken = 1;
    for (MethodInvocation stage : stages) {
      String name = stage.getName().getIdentifier();
      if (name.equals("limit")) {
        Expression most = expressions.lower(argument(stage, 0));
        Expression tried =
            taken == 1
                ? most
                : combined("__mul__", most, number(most.end(), Double.toString(taken)));
        return slice(source, none(source), tried);
      }
      if (name.equals("skip") && taken == 1) {
        return slice(source, expressions.lower(argument(stage, 0)), none(source));
      }
      if (MANY.contains(name)) {
        return source;
      }
      taken *= StreamLowering.TESTS.contains(name) ? 2 : 1;
    }
    return source;
  }

  private static org.eclipse.jdt.core.dom.Expression argument(MethodInvocation call, int at) {
    return (org.eclipse.jdt.core.dom.Expression) call.arguments().get(at);
  }

  private static Expression none(Expression at) {
    return none(at.start());
  }

  private static Expression none(int at) {
    return new Expression.Unknown(at, at);
  }

  private static Expression number(int at, String text) {
    boolean isWhole = text.indexOf('.') < 0;
    return new Expression.Literal(at, at, isWhole ? LiteralKind.INTEGER : LiteralKind.FLOAT, text);
  }

  private static Expression combined(String method, Expression one, Expression other) {
    return new Expression.Operation(
        one.start(),
        Math.max(one.end(), other.end()),
        Operator.ARITHMETIC,
        method,
        List.of(one, other));
  }

  private static Expression slice(Expression whole, Expression from, Expression to) {
    int start = whole.start();
    int end = whole.end();
    return new Expression.Item(
        start,
        end,
        whole,
        ExpressionLowering.operation(start, end, Operator.SLICE, List.of(from, to)));
  }
}
