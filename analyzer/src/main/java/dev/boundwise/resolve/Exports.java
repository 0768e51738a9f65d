package dev.boundwise.resolve;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Which names a unit gives to those who import all of it. */
final class Exports {

  private final IdentityHashMap<Unit, Optional<Set<String>>> exports = new IdentityHashMap<>();

  /** Whether {@code from unit import *} brings a name. */
  boolean exports(Unit unit, String name) {
    Variable all = unit.names().get("__all__");
    if (all == null) {
      return !name.startsWith("_");
    }
    return exports
        .computeIfAbsent(unit, unused -> listed(all))
        .filter(names -> !names.contains(name))
        .isEmpty();
  }

  /** The names in a unit's {@code __all__}; empty where that is not a plain list of texts. */
  private static Optional<Set<String>> listed(Variable all) {
    Set<String> listed = new HashSet<>();
    for (Binding binding : all.bindings()) {
      if (!(binding instanceof Binding.Assigned assigned
          && assigned.value() instanceof Expression.Collection names)) {
        return Optional.empty();
      }
      for (Expression one : names.elements()) {
        if (one instanceof Expression.Literal literal) {
          listed.add(literal.text());
        }
      }
    }
    return all.bindings().isEmpty() ? Optional.empty() : Optional.of(listed);
  }
}
