package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.Set;

/**
 * How often tests hold: of a random number, {@code rng.random() < 0.03}, that is said; and how
 * often the operands run that stand behind a test, {@code one.name == other.name and near(one,
 * other)}.
 */
final class Chances {

  /** Numbers from 0 to 1, each as likely. */
  private static final Set<String> UNIFORM =
      Set.of(
          "random.random",
          "random.Random.random",
          "random.SystemRandom.random",
          "java.lang.Math.random",
          "java.util.Random.nextDouble",
          "java.util.Random.nextFloat",
          "java.util.random.RandomGenerator.nextDouble",
          "java.util.concurrent.ThreadLocalRandom.nextDouble");

  /** What stands first in {@code a and b} is asked to spare the rest, or to allow it: assumed. */
  private static final double USUALLY = 0.7;

  /** Two things that are both unknown are seldom the same: assumed. */
  private static final double SAME = 0.3;

  private static final double EVEN = 0.5;

  private final FunctionFacts facts;

  private Chances(FunctionFacts facts) {
    this.facts = facts;
  }

  /** How often a test holds, from 0 to 1; negative where nobody says. */
  static double of(Expression test, FunctionFacts facts) {
    return new Chances(facts).of(test);
  }

  /**
   * How often the operands of an operation run in one run of it.
   *
   * @return as many numbers from 0 to 1 as it has operands
   */
  static double[] ofOperands(Expression.Operation it, FunctionFacts facts) {
    double[] often = new double[it.operands().size()];
    Chances chances = new Chances(facts);
    double left = 1;
    for (int i = 0; i < often.length; i++) {
      often[i] = left;
      left *=
          switch (it.operator()) {
            case AND -> chances.guessed(it.operands().get(i), USUALLY);
            case OR -> 1 - chances.guessed(it.operands().get(i), 1 - USUALLY);
            default -> 1;
          };
    }
    if (it.operator() == Expression.Operator.CHOICE && often.length > 2) {
      often[1] = chances.guessed(it.operands().getFirst(), EVEN);
      often[2] = 1 - often[1];
    }
    return often;
  }

  private double guessed(Expression test, double usual) {
    double said = of(test);
    if (said >= 0) {
      return said;
    }
    boolean isSame =
        test instanceof Expression.Operation it
            && it.method().equals("__eq__")
            && it.operands().stream().noneMatch(Expression.Literal.class::isInstance);
    return isSame ? SAME : usual;
  }

  private double of(Expression test) {
    if (!(test instanceof Expression.Operation it)) {
      return -1;
    }
    if (it.operator() == Expression.Operator.NOT) {
      double other = of(it.operands().getFirst());
      return other < 0 ? -1 : 1 - other;
    }
    if (it.operator() != Expression.Operator.COMPARE || it.operands().size() != 2) {
      return -1;
    }
    Expression first = it.operands().getFirst();
    Expression last = it.operands().getLast();
    boolean isTurned = isUniform(last);
    double bound = isTurned ? share(first) : isUniform(first) ? share(last) : -1;
    if (bound < 0) {
      return -1;
    }
    return switch (it.method()) {
      case "__lt__", "__le__" -> isTurned ? 1 - bound : bound;
      case "__gt__", "__ge__" -> isTurned ? bound : 1 - bound;
      default -> -1;
    };
  }

  /** A number from 0 to 1 that is written there, or where its name gets it; else negative. */
  private static double share(Expression code) {
    if (code instanceof Expression.Name name
        && name.variable().bindings().size() == 1
        && name.variable().bindings().getFirst() instanceof Binding.Assigned made) {
      return made.value() instanceof Expression.Literal ? share(made.value()) : -1;
    }
    if (!(code instanceof Expression.Literal literal)) {
      return -1;
    }
    return switch (literal.kind()) {
      case INTEGER, FLOAT -> {
        try {
          double number = Double.parseDouble(literal.text());
          yield number >= 0 && number <= 1 ? number : -1;
        } catch (NumberFormatException e) {
          yield -1;
        }
      }
      default -> -1;
    };
  }

  private boolean isUniform(Expression code) {
    if (code instanceof Expression.Name name) {
      return name.variable().bindings().size() == 1
          && name.variable().bindings().getFirst() instanceof Binding.Assigned made
          && made.site().function() == facts.function()
          && !(made.value() instanceof Expression.Name)
          && isUniform(made.value());
    }
    return code instanceof Expression.Call call
        && facts.valueOf(call.callee()).options().stream().anyMatch(Chances::isOfRandom);
  }

  private static boolean isOfRandom(Value callee) {
    return UNIFORM.contains(Targets.nameOf(callee));
  }
}
