package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import java.util.List;
import java.util.Optional;

/**
 * Tests that the program itself decides: {@code if DEBUG:} where the module says {@code DEBUG =
 * False} and nothing in the program says anything else.
 */
final class Switches {

  private Switches() {}

  /** How a test always ends; empty where that is not known. */
  static Optional<Boolean> of(Expression test, FunctionFacts facts) {
    return switch (test) {
      case Expression.Literal it -> literal(it);
      case Expression.Name it -> name(it.variable(), facts.program());
      case Expression.Operation it ->
          switch (it.operator()) {
            case NOT -> of(it.operands().getFirst(), facts).map(known -> !known);
            case AND -> all(it.operands(), facts, true);
            case OR -> all(it.operands(), facts, false);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  /** One operand that is not {@code neutral} decides alone. */
  private static Optional<Boolean> all(
      List<Expression> operands, FunctionFacts facts, boolean neutral) {
    boolean isKnown = true;
    for (Expression operand : operands) {
      Optional<Boolean> known = of(operand, facts);
      if (known.isPresent() && known.get() != neutral) {
        return known;
      }
      isKnown &= known.isPresent();
    }
    return isKnown ? Optional.of(neutral) : Optional.empty();
  }

  private static Optional<Boolean> literal(Expression.Literal it) {
    return switch (it.kind()) {
      case FALSE -> Optional.of(false);
      case TRUE -> Optional.of(true);
      case INTEGER -> Optional.of(!it.text().equals("0"));
      default -> Optional.empty();
    };
  }

  private static Optional<Boolean> name(Variable variable, Program program) {
    if (variable.bindings().size() != 1 || variable.scope().kind() != Function.Kind.MODULE) {
      return Optional.empty();
    }
    Binding binding = variable.bindings().getFirst();
    Optional<Binding> made =
        binding instanceof Binding.Imported ? program.definition(variable) : Optional.of(binding);
    return made.filter(Binding.Assigned.class::isInstance)
        .filter(it -> isOnly(it, program))
        .map(it -> ((Binding.Assigned) it).value())
        .filter(Expression.Literal.class::isInstance)
        .flatMap(it -> literal((Expression.Literal) it))
        .filter(it -> !isSet(variable.name(), program));
  }

  /** Whether functions say anything else by {@code global DEBUG}. */
  private static boolean isOnly(Binding made, Program program) {
    return program.unitOf(made.site().function()).names().values().stream()
        .filter(it -> it.bindings().contains(made))
        .allMatch(it -> it.bindings().size() == 1);
  }

  /** {@code settings.DEBUG = True}, whatever {@code settings} is. */
  private static boolean isSet(String name, Program program) {
    return program.units().stream()
        .flatMap(it -> it.sets().stream())
        .anyMatch(it -> it.attribute().equals(name));
  }
}
