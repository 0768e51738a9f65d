package dev.boundwise.region;

import dev.boundwise.effect.Routine;
import dev.boundwise.effect.Step;
import dev.boundwise.effect.Steps;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Tells quickly, before anything is measured, which functions can be sure to compute for long: a
 * large number is written in them or in what they call, or something calls itself twice.
 */
final class LargeSizes {

  private static final double LARGE = 1000;

  /** Sizes are written near to where they are used; to look further takes longer than it finds. */
  private static final int LEVELS = 3;

  private static final int MOST_ROUTINES = 60;

  private final Steps steps;
  private final IdentityHashMap<Function, Boolean> known = new IdentityHashMap<>();

  LargeSizes(Program program) {
    this.steps = Steps.of(program);
  }

  boolean isNear(Function function) {
    Set<Routine> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Routine> level = List.of(steps.routine(function, null));
    for (int i = 0; i <= LEVELS; i++) {
      List<Routine> next = new ArrayList<>();
      for (Routine routine : level) {
        if (seen.size() < MOST_ROUTINES && seen.add(routine)) {
          if (known.computeIfAbsent(routine.function(), LargeSizes::isIn)) {
            return true;
          }
          for (Step step : steps.of(routine)) {
            step.options().forEach(all -> all.forEach(target -> next.add(target.routine())));
          }
        }
      }
      level = next;
    }
    return false;
  }

  private static boolean isIn(Function function) {
    boolean[] found = {false};
    int[] calls = {0};
    Walk walk =
        new Walk() {
          @Override
          protected boolean enter(Expression expression) {
            if (expression instanceof Expression.Comprehension it && it.isLazy()) {
              statements(List.of(it.loop()));
            }
            calls[0] += isNamed(expression, function.name()) ? 1 : 0;
            found[0] |= isLarge(expression) || calls[0] >= 2;
            return !found[0];
          }
        };
    walk.statements(function.body());
    for (Parameter parameter : function.parameters()) {
      for (Binding binding : parameter.variable().bindings()) {
        found[0] |=
            binding instanceof Binding.Passed it
                && Walk.any(it.defaultValue(), LargeSizes::isLarge);
      }
    }
    return found[0];
  }

  private static boolean isNamed(Expression expression, String name) {
    return expression instanceof Expression.Call call
        && (call.callee() instanceof Expression.Name it
            ? it.variable().name().equals(name)
            : call.callee() instanceof Expression.Attribute of && of.name().equals(name));
  }

  private static boolean isLarge(Expression expression) {
    return switch (expression) {
      case Expression.Literal it -> isLarge(it);
      case Expression.Name it -> isLarge(it);
      case Expression.Operation it ->
          it.method().equals("__pow__") || it.method().equals("__lshift__");
      default -> false;
    };
  }

  private static boolean isLarge(Expression.Literal literal) {
    if (literal.kind() != Expression.LiteralKind.INTEGER || literal.text().length() < 4) {
      return false;
    }
    try {
      return Double.parseDouble(literal.text()) >= LARGE;
    } catch (NumberFormatException e) {
      return true;
    }
  }

  /** A constant of a module. */
  private static boolean isLarge(Expression.Name name) {
    if (name.variable().scope().kind() != Function.Kind.MODULE
        || name.variable().bindings().size() != 1) {
      return false;
    }
    return switch (name.variable().bindings().getFirst()) {
      case Binding.Assigned it ->
          Walk.any(it.value(), inner -> !(inner instanceof Expression.Name) && isLarge(inner));
      // what a constant of another module is like is not looked up
      case Binding.Imported it -> name.variable().name().matches("[A-Z][A-Z0-9_]+");
      default -> false;
    };
  }
}
