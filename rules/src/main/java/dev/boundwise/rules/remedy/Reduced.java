package dev.boundwise.rules.remedy;

import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What {@code __reduce__} leaves out: {@code return Counter, (self.name,)} makes an object anew, as
 * it was at first, without what its methods set in the meantime.
 */
final class Reduced {

  private static final List<String> REDUCING = List.of("__reduce__", "__reduce_ex__");

  /** Those make an object, or make it again. */
  private static final Set<String> MAKING =
      Set.of("__init__", "__new__", "__setstate__", "__post_init__");

  /** What stands for all that an object has. */
  private static final Set<String> ALL = Set.of("__dict__", "__getstate__", "vars", "super");

  private Reduced() {}

  /** The first attribute that is lost, of those that methods read; empty where none is known to. */
  static Optional<String> missing(List<ClassType> ancestors) {
    Optional<Function> reduce =
        ancestors.stream()
            .flatMap(type -> REDUCING.stream().flatMap(name -> type.member(name).stream()))
            .filter(Binding.DefinedFunction.class::isInstance)
            .map(it -> ((Binding.DefinedFunction) it).function())
            .findFirst();
    if (reduce.isEmpty()) {
      return Optional.empty();
    }
    Set<String> named = named(reduce.get());
    return named.stream().anyMatch(ALL::contains)
        ? Optional.empty()
        : ancestors.stream()
            .flatMap(
                type ->
                    type.attributes().stream()
                        .filter(Predicate.not(named::contains))
                        .filter(name -> isSetLater(type, name)))
            .sorted()
            .findFirst();
  }

  private static boolean isSetLater(ClassType type, String name) {
    return type.attribute(name).stream()
        .filter(it -> it instanceof Binding.Assigned)
        .anyMatch(it -> !MAKING.contains(it.site().function().name()));
  }

  /** What a method names of anything. */
  private static Set<String> named(Function method) {
    Set<String> names = new HashSet<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        switch (expression) {
          case Expression.Attribute it -> names.add(it.name());
          case Expression.Name it -> names.add(it.variable().name());
          default -> {}
        }
        return true;
      }
    }.statements(method.body());
    return names;
  }
}
