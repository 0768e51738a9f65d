package dev.boundwise.rules.remedy;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Variable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A data class whose objects hold numbers and text alone.
 *
 * @param fields how many there are
 * @param tuples the names of fields that are tuples, of what nobody says
 */
record FlatClass(int fields, Set<String> tuples) {

  private static final Set<String> FLAT =
      Set.of("int", "str", "float", "bool", "bytes", "complex", "date", "datetime", "Decimal");

  /** What may give objects other attributes than their fields. */
  private static final Set<String> OTHER =
      Set.of("__slots__", "__getattribute__", "__setattr__", "__dict__", "__post_init__");

  /** Empty where it is no data class, derives from another one, or holds anything else. */
  static Optional<FlatClass> of(ClassType type) {
    if (!type.bases().isEmpty()
        || type.decorators().size() != 1
        || !isDataClass(type.decorators().getFirst())
        || type.members().stream().anyMatch(OTHER::contains)) {
      return Optional.empty();
    }
    Set<String> fields = new LinkedHashSet<>();
    Set<String> tuples = new LinkedHashSet<>();
    for (String member : type.members()) {
      List<Binding> bindings = type.variable(member).map(Variable::bindings).orElse(List.of());
      for (Binding binding : bindings) {
        switch (binding) {
          case Binding.Declared it -> {
            boolean isTuple = isNamed(it.annotation(), "tuple");
            if (!isTuple && !isFlat(it.annotation())) {
              return Optional.empty();
            }
            fields.add(member);
            if (isTuple) {
              tuples.add(member);
            }
          }
          case Binding.DefinedFunction it -> {
            if (it.function().decorators().stream()
                .anyMatch(one -> isNamed(one, "cached_property"))) {
              return Optional.empty();
            }
          }
          case Binding.Assigned it -> {
            if (it.value() instanceof Expression.Call call
                && call.arguments().stream().anyMatch(one -> one.name().equals("init"))) {
              return Optional.empty();
            }
          }
          default -> {}
        }
      }
    }
    return fields.isEmpty() || !fields.containsAll(type.attributes())
        ? Optional.empty()
        : Optional.of(new FlatClass(fields.size(), tuples));
  }

  /** {@code @dataclass}, {@code @dataclasses.dataclass(frozen=True)}. */
  private static boolean isDataClass(Expression decorator) {
    return decorator instanceof Expression.Call it
        ? isNamed(it.callee(), "dataclass")
            && it.arguments().stream()
                .noneMatch(one -> Set.of("slots", "init").contains(one.name()))
        : isNamed(decorator, "dataclass");
  }

  private static boolean isNamed(Expression code, String name) {
    return switch (code) {
      case Expression.Name it -> it.variable().name().equals(name);
      case Expression.Attribute it -> it.name().equals(name);
      case Expression.Item it -> isNamed(it.object(), name);
      default -> false;
    };
  }

  /** {@code int}, {@code str | None}, {@code Optional[float]}. */
  private static boolean isFlat(Expression annotation) {
    return switch (annotation) {
      case Expression.Literal it -> it.kind() == Expression.LiteralKind.NONE;
      case Expression.Operation it ->
          it.operator() == Expression.Operator.UNION
              && it.operands().stream().allMatch(FlatClass::isFlat);
      case Expression.Item it -> isNamed(it.object(), "Optional") && isFlat(it.index());
      default -> FLAT.stream().anyMatch(it -> isNamed(annotation, it));
    };
  }
}
