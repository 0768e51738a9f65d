package dev.boundwise.java.lower;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Block;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Typed;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jdt.core.dom.ClassInstanceCreation;
import org.eclipse.jdt.core.dom.CreationReference;
import org.eclipse.jdt.core.dom.ExpressionMethodReference;
import org.eclipse.jdt.core.dom.IMethodBinding;
import org.eclipse.jdt.core.dom.ITypeBinding;
import org.eclipse.jdt.core.dom.IVariableBinding;
import org.eclipse.jdt.core.dom.MethodInvocation;
import org.eclipse.jdt.core.dom.MethodReference;
import org.eclipse.jdt.core.dom.Modifier;
import org.eclipse.jdt.core.dom.Name;
import org.eclipse.jdt.core.dom.SuperMethodInvocation;
import org.eclipse.jdt.core.dom.SuperMethodReference;
import org.eclipse.jdt.core.dom.TypeMethodReference;
import org.jspecify.annotations.Nullable;

/** Lowers calls, the making of objects, and references to methods. */
final class CallLowering {

  private final UnitLowering unit;
  private final Frame frame;
  private final ExpressionLowering expressions;

  CallLowering(UnitLowering unit, Frame frame, ExpressionLowering expressions) {
    this.unit = unit;
    this.frame = frame;
    this.expressions = expressions;
  }

  Expression.Call call(int start, int end, Expression callee, List<Expression> values) {
    List<Argument> arguments = new ArrayList<>(values.size());
    for (Expression value : values) {
      arguments.add(new Argument(value.start(), value.end(), "", value));
    }
    Expression.Call call = new Expression.Call(start, end, callee, List.copyOf(arguments));
    unit.add(new Unit.Called(frame.function(), call));
    return call;
  }

  private Expression typed(Expression.Call call, @Nullable ITypeBinding type) {
    if (type != null && !type.getName().equals("void")) {
      unit.type(call, new Typed.Of(unit.types().annotation(type), false));
    }
    return call;
  }

  Expression invocation(MethodInvocation it) {
    IMethodBinding method = it.resolveMethodBinding();
    Expression stream = new StreamLowering(unit, frame, expressions).lower(it, method);
    if (stream != null) {
      return stream;
    }
    int start = unit.start(it);
    int end = unit.end(it);
    if (method != null && isWrittenOut(method, it.arguments())) {
      Expression made =
          new Expression.Collection(
              start, end, Expression.CollectionKind.LIST, expressions.all(it.arguments()));
      unit.type(made, new Typed.Of(unit.types().annotation(method.getReturnType()), true));
      return made;
    }
    if (method != null && it.getExpression() != null && isOfFunctions(method)) {
      return ofFunctions(it, start, end);
    }
    Expression callee = callee(it, method);
    if (method != null && isComponent(method)) {
      // what a record's accessor gives that nobody has written is what the field holds
      unit.type(callee, new Typed.Of(unit.types().annotation(method.getReturnType()), false));
      return callee;
    }
    List<Expression> arguments = expressions.all(it.arguments());
    if (method != null && it.getExpression() != null) {
      filled(callee, method, arguments, end);
    }
    Expression.Call call = call(start, end, callee, arguments);
    return typed(call, method == null ? null : method.getReturnType());
  }

  /** {@code comparator.reversed()}, {@code test.and(other)}: a function that is made of others. */
  private boolean isOfFunctions(IMethodBinding method) {
    ITypeBinding owner = method.getDeclaringClass();
    return OF_FUNCTIONS.contains(method.getName())
        && Modifier.isDefault(method.getModifiers())
        && !Declarations.isOwn(owner)
        && unit.declarations().isFunctional(owner);
  }

  /** Whoever calls it calls those that it is made of. */
  private Expression ofFunctions(MethodInvocation it, int start, int end) {
    List<Expression> all = new ArrayList<>();
    all.add(expressions.lower(it.getExpression()));
    all.addAll(expressions.all(it.arguments()));
    return all.size() == 1
        ? all.getFirst()
        : ExpressionLowering.operation(start, end, Expression.Operator.OR, all);
  }

  private static final Set<String> OF_FUNCTIONS =
      Set.of(
          "reversed",
          "thenComparing",
          "thenComparingInt",
          "thenComparingLong",
          "thenComparingDouble",
          "negate",
          "and",
          "or",
          "andThen",
          "compose");

  private static boolean isComponent(IMethodBinding method) {
    return Declarations.isOwn(method.getDeclaringClass()) && method.isSyntheticRecordMethod();
  }

  /** {@code List.of(a, b, c)}: a collection whose elements stand there. */
  private boolean isWrittenOut(IMethodBinding method, List<?> arguments) {
    String name = method.getName();
    if (arguments.isEmpty() || !(name.equals("of") || name.equals("asList"))) {
      return false;
    }
    String owner = unit.declarations().nameOf(method.getDeclaringClass());
    if (!(name.equals("of") ? WRITTEN_OUT.contains(owner) : owner.equals("java.util.Arrays"))) {
      return false;
    }
    ITypeBinding first =
        ((org.eclipse.jdt.core.dom.Expression) arguments.getFirst()).resolveTypeBinding();
    return arguments.size() > 1 || (first != null && !first.isArray());
  }

  private static final Set<String> WRITTEN_OUT = Set.of("java.util.List", "java.util.Set");

  /** The methods by which the collections of the JDK take something in. */
  private void filled(
      Expression callee, IMethodBinding method, List<Expression> arguments, int end) {
    if (callee instanceof Expression.Attribute attribute
        && !Declarations.isOwn(method.getDeclaringClass())
        && !arguments.isEmpty()
        && TAKING.contains(method.getName())) {
      String name = method.getName();
      Expression value = arguments.get(name.equals("merge") ? 1 : arguments.size() - 1);
      boolean isMany = name.equals("addAll") || name.equals("putAll");
      AssignmentLowering assignments = expressions.assignments();
      if (attribute.object() instanceof Expression.Call group
          && group.callee() instanceof Expression.Attribute made
          && made.name().equals("computeIfAbsent")) {
        assignments.fillInside(made.object(), value, isMany, end);
      } else {
        assignments.fill(attribute.object(), value, isMany, end);
      }
    }
  }

  private static final Set<String> TAKING =
      Set.of(
          "add",
          "addFirst",
          "addLast",
          "offer",
          "offerLast",
          "push",
          "put",
          "set",
          "putIfAbsent",
          "merge",
          "computeIfAbsent",
          "compute",
          "addAll",
          "putAll");

  private Expression callee(MethodInvocation it, @Nullable IMethodBinding method) {
    int start = unit.start(it);
    int end = unit.end(it.getName());
    String name = it.getName().getIdentifier();
    org.eclipse.jdt.core.dom.Expression object = it.getExpression();
    if (method == null) {
      return object == null
          ? unresolved(name, start, end)
          : new Expression.Attribute(start, end, expressions.lower(object), name);
    }
    ITypeBinding owner = method.getDeclaringClass();
    if (Modifier.isStatic(method.getModifiers())) {
      return ExpressionLowering.at(function(method), start, end);
    }
    Expression receiver =
        object == null ? expressions.implicit(owner, start) : expressions.lower(object);
    if (object != null
        && Modifier.isAbstract(method.getModifiers())
        && isCalledItself(receiver)
        && unit.declarations().isFunctional(owner)) {
      return receiver;
    }
    if (object != null && isTaken(method, object.resolveTypeBinding())) {
      return receiver;
    }
    boolean isOwn = Declarations.isOwn(owner);
    if (isComponent(method)) {
      return new Expression.Attribute(start, end, receiver, name);
    }
    String key = isOwn ? unit.declarations().callKey(method) : name;
    Expression callee = new Expression.Attribute(start, end, receiver, key);
    unit.type(callee, new Typed.As(function(method)));
    return callee;
  }

  /** {@code left.join()}, of a task of the program's: who waits for it in a pool runs it. */
  private boolean isTaken(IMethodBinding method, @Nullable ITypeBinding task) {
    return TAKEN.contains(method.getName())
        && method.getParameterTypes().length == 0
        && task != null
        && Declarations.isOwn(task)
        && unit.declarations()
            .nameOf(method.getDeclaringClass())
            .equals("java.util.concurrent.ForkJoinTask");
  }

  private static final Set<String> TAKEN = Set.of("invoke", "join");

  /** Whether what is called can be told from what holds it. */
  private static boolean isCalledItself(Expression receiver) {
    return receiver instanceof Expression.Name
        || receiver instanceof Expression.Attribute
        || receiver instanceof Expression.Lambda
        || receiver instanceof Expression.Item
        || receiver instanceof Expression.Call;
  }

  private Expression unresolved(String name, int start, int end) {
    String imported = unit.types().imported(name);
    if (imported != null) {
      return ExpressionLowering.at(unit.types().library(imported), start, end);
    }
    Variable self = frame.self();
    return self == null
        ? new Expression.Unknown(start, end)
        : new Expression.Attribute(start, end, new Expression.Name(start, start, self), name);
  }

  /** A method by itself, not one that may stand in its place. */
  private Expression function(IMethodBinding method) {
    ITypeBinding owner = method.getDeclaringClass();
    if (Declarations.isOwn(owner) && !method.isSyntheticRecordMethod()) {
      return new Expression.Name(0, 0, unit.declarations().method(method));
    }
    String type = owner.isArray() ? "java.lang.Object" : unit.declarations().library(owner);
    return unit.types().library(type + "." + method.getName());
  }

  Expression inherited(SuperMethodInvocation it) {
    IMethodBinding method = it.resolveMethodBinding();
    int start = unit.start(it);
    int end = unit.end(it);
    Expression callee =
        method == null
            ? new Expression.Unknown(start, unit.end(it.getName()))
            : ExpressionLowering.at(function(method), start, unit.end(it.getName()));
    Expression.Call call = call(start, end, callee, expressions.all(it.arguments()));
    return typed(call, method == null ? null : method.getReturnType());
  }

  /** {@code this(...)} and {@code super(...)}. */
  Expression delegated(
      int start, int end, @Nullable IMethodBinding constructor, List<?> arguments) {
    Expression callee =
        constructor == null
            ? new Expression.Unknown(start, start)
            : maker(constructor, start, start);
    return call(start, end, callee, expressions.all(arguments));
  }

  Expression creation(ClassInstanceCreation it) {
    int start = unit.start(it);
    int end = unit.end(it);
    if (it.getExpression() != null) {
      expressions.lower(it.getExpression());
    }
    IMethodBinding constructor = it.resolveConstructorBinding();
    ITypeBinding type = it.getType().resolveBinding();
    Expression named =
        ExpressionLowering.at(unit.types().name(it.getType()), start, unit.end(it.getType()));
    if (it.getAnonymousClassDeclaration() != null) {
      String name = type == null ? "" : type.getErasure().getName();
      named = new ClassLowering(unit).anonymous(it.getAnonymousClassDeclaration(), name, frame);
      constructor = null;
    }
    Expression made = made(start, end, named, constructor, it.arguments());
    if (type != null && it.getAnonymousClassDeclaration() == null) {
      unit.type(made, new Typed.Of(unit.types().annotation(type), false));
    }
    return made;
  }

  /** A new object of a class. */
  Expression made(
      int start,
      int end,
      Expression type,
      @Nullable IMethodBinding constructor,
      List<?> arguments) {
    Expression callee =
        constructor != null && Declarations.isOwn(constructor.getDeclaringClass())
            ? maker(constructor, start, Math.max(start, type.end()))
            : type;
    return call(start, end, callee, expressions.all(arguments));
  }

  private Expression maker(IMethodBinding constructor, int start, int end) {
    ITypeBinding owner = constructor.getDeclaringClass();
    boolean isWritten = Declarations.isOwn(owner) && !constructor.isDefaultConstructor();
    Expression callee =
        isWritten
            ? new Expression.Name(start, end, unit.declarations().method(constructor))
            : ExpressionLowering.at(unit.types().name(owner), start, end);
    return callee;
  }

  Expression reference(MethodReference node) {
    int start = unit.start(node);
    int end = unit.end(node);
    IMethodBinding method = node.resolveMethodBinding();
    if (node instanceof CreationReference creation) {
      ITypeBinding type = creation.getType().resolveBinding();
      return method != null
          ? ExpressionLowering.at(maker(method, start, end), start, end)
          : type == null
              ? new Expression.Unknown(start, end)
              : type.isArray()
                  ? ofLength(type, start, end)
                  : ExpressionLowering.at(unit.types().name(type), start, end);
    }
    if (method == null) {
      return node instanceof ExpressionMethodReference reference
              && isObject(reference.getExpression())
          ? new Expression.Attribute(
              start,
              end,
              expressions.lower(reference.getExpression()),
              reference.getName().getIdentifier())
          : new Expression.Unknown(start, end);
    }
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    boolean ofType =
        node instanceof TypeMethodReference
            || (node instanceof ExpressionMethodReference reference
                && reference.getExpression() instanceof Name name
                && name.resolveBinding() instanceof ITypeBinding);
    if (isStatic || node instanceof SuperMethodReference) {
      return ExpressionLowering.at(function(method), start, end);
    }
    if (ofType) {
      return onFirst(method, start, end);
    }
    Expression object =
        node instanceof ExpressionMethodReference reference
            ? expressions.lower(reference.getExpression())
            : new Expression.Unknown(start, start);
    String key =
        Declarations.isOwn(method.getDeclaringClass())
            ? unit.declarations().callKey(method)
            : method.getName();
    Expression bound = new Expression.Attribute(start, end, object, key);
    unit.type(bound, new Typed.As(function(method)));
    return bound;
  }

  /** Whether a variable, or something that is made, stands before a reference to a method. */
  private static boolean isObject(org.eclipse.jdt.core.dom.Expression before) {
    return !(before instanceof Name name) || name.resolveBinding() instanceof IVariableBinding;
  }

  /** {@code Type[]::new} is {@code length -> new Type[length]}. */
  private Expression ofLength(ITypeBinding type, int start, int end) {
    Function function =
        new Function(Function.Kind.LAMBDA, "", frame.function(), start, end, false, List.of());
    unit.add(function);
    Frame inner = new Frame(function, frame, null, null, new Block(null, start, end, false));
    Variable variable = inner.declare(null, "length");
    Parameter parameter = new Parameter(variable, Parameter.Kind.POSITIONAL, 0);
    Expression none = new Expression.Unknown(start, start);
    variable.bind(new Binding.Passed(inner.site(start), parameter, none, none));
    Expression length = new Expression.Name(start, start, variable);
    Expression made = expressions.array(type, List.of(length), start, end);
    Statement returned = new Statement.Return(start, end, made);
    function.complete(List.of(parameter), none, List.of(returned), false);
    return new Expression.Lambda(start, end, function);
  }

  /** {@code Type::method} is {@code object -> object.method()}. */
  private Expression onFirst(IMethodBinding method, int start, int end) {
    Function function =
        new Function(Function.Kind.LAMBDA, "", frame.function(), start, end, false, List.of());
    unit.add(function);
    Frame inner = new Frame(function, frame, null, null, new Block(null, start, end, false));
    Variable variable = inner.declare(null, "object");
    Parameter parameter = new Parameter(variable, Parameter.Kind.POSITIONAL, 0);
    Expression none = new Expression.Unknown(start, start);
    Expression type = unit.types().annotation(method.getDeclaringClass());
    variable.bind(new Binding.Passed(inner.site(start), parameter, type, none));
    boolean isOwn = Declarations.isOwn(method.getDeclaringClass());
    String key =
        isOwn && !method.isSyntheticRecordMethod()
            ? unit.declarations().callKey(method)
            : method.getName();
    Expression object = new Expression.Name(start, start, variable);
    Expression callee = new Expression.Attribute(start, end, object, key);
    if (!method.isSyntheticRecordMethod()) {
      unit.type(callee, new Typed.As(function(method)));
    }
    Expression result = callee;
    if (!method.isSyntheticRecordMethod()) {
      Expression.Call call = new Expression.Call(start, end, callee, List.of());
      unit.add(new Unit.Called(function, call));
      result = typed(call, method.getReturnType());
    }
    Statement returned = new Statement.Return(start, end, result);
    function.complete(List.of(parameter), none, List.of(returned), false);
    return new Expression.Lambda(start, end, function);
  }
}
