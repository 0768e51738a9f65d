package dev.boundwise.advice;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/**
 * {@code for size in range(len(flags) + 1): for some in combinations(flags, size)}: there are twice
 * as many with each flag more. Who writes that has a handful, whatever is guessed otherwise.
 */
final class AllChoices {

  private static final Set<String> CHOOSING =
      Set.of("combinations", "permutations", "combinations_with_replacement");

  private AllChoices() {}

  /** Whether a region, or a function that it calls, chooses as many as something says. */
  static boolean is(Candidate candidate) {
    FunctionFacts facts = candidate.facts();
    Code code = candidate.region().piece().map(it -> it.code()).orElse(null);
    Choices choices = new Choices(facts);
    switch (code) {
      case null -> choices.statements(candidate.region().function().body());
      case Statement it -> choices.statements(List.of(it));
      case Expression it -> choices.code(it);
      default -> {}
    }
    return choices.found;
  }

  /** Looks for choices, and into the functions that are called, but no further. */
  private static final class Choices extends Walk {

    private final FunctionFacts facts;
    private final boolean isInside;
    private boolean found;

    Choices(FunctionFacts facts) {
      this(facts, false);
    }

    private Choices(FunctionFacts facts, boolean isInside) {
      this.facts = facts;
      this.isInside = isInside;
    }

    @Override
    protected boolean enter(Expression expression) {
      if (expression instanceof Expression.Call call) {
        found |= isOfAny(call);
        if (!found && !isInside) {
          for (Value callee : facts.valueOf(call.callee()).options()) {
            found |= callee instanceof Value.Own own && isIn(own.function());
          }
        }
      }
      if (expression instanceof Expression.Comprehension it && it.isLazy()) {
        statements(List.of(it.loop()));
      }
      return !found;
    }

    private boolean isIn(Function function) {
      Choices inner = new Choices(facts.program().facts(function), true);
      inner.statements(function.body());
      return inner.found;
    }

    /** {@code permutations(xs)}, {@code combinations(xs, size)}, {@code product(xs, repeat=n)}. */
    private static boolean isOfAny(Expression.Call call) {
      String name = name(call.callee());
      List<Argument> arguments = call.arguments();
      if (name.equals("product")) {
        return arguments.stream()
            .anyMatch(it -> it.name().equals("repeat") && !isNumeral(it.value()));
      }
      return CHOOSING.contains(name)
          && !arguments.isEmpty()
          && (arguments.size() == 1 || !isNumeral(arguments.getLast().value()));
    }

    private static boolean isNumeral(Expression code) {
      return code instanceof Expression.Literal it && it.kind() == LiteralKind.INTEGER;
    }

    private static String name(Expression callee) {
      return switch (callee) {
        case Expression.Name it -> it.variable().name();
        case Expression.Attribute it -> it.name();
        default -> "";
      };
    }
  }
}
