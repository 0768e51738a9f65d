package dev.boundwise.rules.waiting;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which class's rows a query of a Python mapper gives, where it loads nothing with them. */
final class MappedRows {

  /** What a query has called on it before somebody goes over its rows. */
  private static final Pattern KEEPS =
      Pattern.compile(
          "all|filter|filter_by|exclude|order_by|where|distinct|iterator|reverse|annotate|using"
              + "|limit|offset|scalars|execute|exec|unique|yield_per|select_for_update|only|defer");

  /** What gives all rows of a class that it is read of, or called on. */
  private static final Pattern OF_A_CLASS = Pattern.compile("objects|_default_manager|query");

  private static final Set<String> ALONG = Set.of("execute", "scalars", "exec");

  private static final int DEEPEST = 12;

  private MappedRows() {}

  /** The class; empty where something is loaded with its rows, or that is not seen. */
  static Optional<ClassType> of(FunctionFacts function, Expression source) {
    return of(function, source, 0);
  }

  private static Optional<ClassType> of(FunctionFacts function, Expression source, int depth) {
    if (depth == DEEPEST) {
      return Optional.empty();
    }
    return switch (source) {
      case Expression.Name name -> assigned(name).flatMap(value -> of(function, value, depth + 1));
      case Expression.Attribute manager when OF_A_CLASS.matcher(manager.name()).matches() ->
          ownClass(function, manager.object())
              .filter(type -> RelationFields.maker(function, type, manager.name()).isEmpty());
      case Expression.Attribute relation -> otherSide(function, relation);
      case Expression.Call call -> called(function, call, depth + 1);
      default -> Optional.empty();
    };
  }

  private static Optional<ClassType> called(
      FunctionFacts function, Expression.Call call, int depth) {
    List<Argument> arguments = call.arguments();
    boolean isOfOne = arguments.size() == 1;
    if (call.callee() instanceof Expression.Name name) {
      return switch (name.variable().name()) {
        case "select" -> isOfOne ? ownClass(function, arguments.getFirst().value()) : none();
        case "list" -> isOfOne ? of(function, arguments.getFirst().value(), depth) : none();
        default -> none();
      };
    }
    if (!(call.callee() instanceof Expression.Attribute method)) {
      return none();
    }
    if (method.name().equals("query") && isOfOne) {
      return ownClass(function, arguments.getFirst().value());
    }
    if (method.name().equals("select") && arguments.isEmpty()) {
      return ownClass(function, method.object());
    }
    if (!KEEPS.matcher(method.name()).matches()) {
      return none();
    }
    return ALONG.contains(method.name()) && !arguments.isEmpty()
        ? of(function, arguments.getFirst().value(), depth)
        : of(function, method.object(), depth);
  }

  /** {@code order.lines}. */
  private static Optional<ClassType> otherSide(
      FunctionFacts function, Expression.Attribute relation) {
    List<Value> options = function.valueOf(relation.object()).withoutNothing().options();
    return options.size() == 1 && options.getFirst() instanceof Value.OwnObject own
        ? OtherSides.of(function, own.type(), relation.name()).map(OtherSides.Side::owner)
        : Optional.empty();
  }

  private static Optional<ClassType> none() {
    return Optional.empty();
  }

  /** What the only assignment to a name gives it. */
  static Optional<Expression> assigned(Expression.Name name) {
    List<Binding> bindings =
        name.variable().bindings().stream()
            .filter(it -> !(it instanceof Binding.Declared))
            .toList();
    return bindings.size() == 1 && bindings.getFirst() instanceof Binding.Assigned it
        ? Optional.of(it.value())
        : Optional.empty();
  }

  private static Optional<ClassType> ownClass(FunctionFacts function, Expression code) {
    List<Value> options = function.valueOf(code).options();
    return options.size() == 1 && options.getFirst() instanceof Value.OwnClass own
        ? Optional.of(own.type())
        : Optional.empty();
  }
}
