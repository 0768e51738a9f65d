package dev.boundwise.effect;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be true of a parameter for some code of its function to run.
 *
 * @param holds whether the test has to come out true
 */
record Guard(Variable parameter, Test test, boolean holds) {

  /** What is asked of the parameter. */
  enum Test {
    /** {@code if parameter}. */
    TRUTH,
    /** {@code if parameter is None}. */
    NOTHING
  }

  /** What is known of the answer for an argument. */
  enum Answer {
    YES,
    NO,
    /** The test asks whether the argument was left out, and something is passed. */
    HARDLY,
    UNKNOWN
  }

  /** What has to be true of a function's own parameters for a test to come out as asked. */
  static List<Guard> of(Expression test, boolean holds, Function function) {
    List<Guard> found = new ArrayList<>(2);
    add(test, holds, function, found);
    return found;
  }

  private static void add(Expression test, boolean holds, Function function, List<Guard> found) {
    if (test instanceof Expression.Name name) {
      addParameter(name, Test.TRUTH, holds, function, found);
    } else if (test instanceof Expression.Operation it) {
      List<Expression> operands = it.operands();
      switch (it.operator()) {
        case NOT -> add(operands.getFirst(), !holds, function, found);
        case AND -> {
          if (holds) {
            operands.forEach(operand -> add(operand, true, function, found));
          }
        }
        case OR -> {
          if (!holds) {
            operands.forEach(operand -> add(operand, false, function, found));
          }
        }
        case IS -> addNothing(operands, holds, function, found);
        case IS_NOT -> addNothing(operands, !holds, function, found);
        case CHOICE,
            DIVIDE,
            UNION,
            ARITHMETIC,
            COMPARE,
            FORMAT,
            LENGTH,
            SLICE,
            SPREAD,
            MATCH,
            DELETE -> {}
      }
    }
  }

  private static void addNothing(
      List<Expression> operands, boolean holds, Function function, List<Guard> found) {
    if (operands.getFirst() instanceof Expression.Name name && isNothing(operands.getLast())) {
      addParameter(name, Test.NOTHING, holds, function, found);
    }
  }

  private static boolean isNothing(Expression expression) {
    return expression instanceof Expression.Literal literal
        && literal.kind() == Expression.LiteralKind.NONE;
  }

  private static void addParameter(
      Expression.Name name, Test test, boolean holds, Function function, List<Guard> found) {
    if (name.variable().scope() == function && isAsPassed(name, function)) {
      found.add(new Guard(name.variable(), test, holds));
    }
  }

  /** Whether a name still has the value that was passed. */
  static boolean isAsPassed(Expression.Name name, Function function) {
    List<Binding> bindings = name.variable().reaching(name.start(), function);
    return bindings.size() == 1 && bindings.getFirst() instanceof Binding.Passed;
  }

  /**
   * Whether it holds where an argument is passed.
   *
   * @param argument null where nothing is known of it
   */
  Answer holdsFor(@Nullable Expression argument, boolean isDefault, FunctionFacts facts) {
    Boolean known =
        argument == null
            ? null
            : switch (test) {
              case TRUTH -> truth(argument);
              case NOTHING -> nothing(argument, facts);
            };
    if (known != null) {
      return known == holds ? Answer.YES : Answer.NO;
    }
    return argument != null && !isDefault && test == Test.NOTHING && holds
        ? Answer.HARDLY
        : Answer.UNKNOWN;
  }

  private static @Nullable Boolean truth(Expression argument) {
    if (argument instanceof Expression.Literal literal) {
      return switch (literal.kind()) {
        case NONE, FALSE -> false;
        case TRUE -> true;
        case INTEGER -> !literal.text().equals("0");
        case TEXT -> !literal.text().isEmpty();
        case FLOAT, BYTES, OTHER -> null;
      };
    }
    return argument instanceof Expression.Lambda ? Boolean.TRUE : null;
  }

  private static @Nullable Boolean nothing(Expression argument, FunctionFacts facts) {
    if (argument instanceof Expression.Literal) {
      return isNothing(argument);
    }
    Values values = facts.valueOf(argument);
    boolean mayBe = values.options().stream().anyMatch(Value.Nothing.class::isInstance);
    boolean isSure = values.isComplete() && !mayBe;
    return isSure ? Boolean.FALSE : null;
  }
}
