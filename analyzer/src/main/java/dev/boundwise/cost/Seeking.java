package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells loops that go on until they have found something. */
final class Seeking {

  /** How many moves a game has, or what else goes on until it is over: between 9 and 200. */
  static final Plausible MOVES = Plausible.around(30, 7);

  private static final Pattern OVER =
      Pattern.compile("(is|has|game)?_?(over|ended|finished|won|mate|game_?over)");

  private Seeking() {}

  /** {@code while not game.is_over()}, {@code while (!over)}. */
  static boolean isGame(Expression test) {
    if (!(test instanceof Expression.Operation it) || it.operator() != Expression.Operator.NOT) {
      return false;
    }
    Expression asked = it.operands().getFirst();
    String name = Sizes.nameOf(asked instanceof Expression.Call call ? call.callee() : asked);
    return OVER.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /**
   * Whether a condition asks something of what each step moves by a fixed amount: {@code while
   * (!isFree(port)) port++}, {@code while (!matches(time)) time = time.plusMinutes(1)}.
   */
  static boolean is(Expression test, Statement.Loop loop) {
    if (test instanceof Expression.Operation it && it.operator() == Expression.Operator.NOT) {
      return is(it.operands().getFirst(), loop);
    }
    return test instanceof Expression.Call call
        && call.arguments().stream()
            .anyMatch(
                it -> it.value() instanceof Expression.Name name && isMoved(name.variable(), loop));
  }

  /** Whether each step of a loop sets a variable to the one after it. */
  private static boolean isMoved(Variable variable, Statement.Loop loop) {
    for (Statement statement : loop.body()) {
      if (statement instanceof Statement.Assign it
          && it.targets().size() == 1
          && it.targets().getFirst() instanceof Expression.Name name
          && name.variable() == variable) {
        return switch (it.value()) {
          case Expression.Operation sum ->
              sum.operator() == Expression.Operator.ARITHMETIC
                  && isNext(sum.operands().getFirst(), sum.operands().getLast(), variable);
          case Expression.Call call ->
              call.callee() instanceof Expression.Attribute method
                  && call.arguments().size() == 1
                  && isNext(method.object(), call.arguments().getFirst().value(), variable);
          default -> false;
        };
      }
    }
    return false;
  }

  private static boolean isNext(Expression before, Expression by, Variable variable) {
    return before instanceof Expression.Name name
        && name.variable() == variable
        && by instanceof Expression.Literal;
  }
}
