package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;

/** What a loop does with its elements tells what they are. */
final class Elements {

  private Elements() {}

  /**
   * Whether a length rests on a name of texts or data alone, and the elements are objects: {@code
   * for statement in body: statement.run()} goes over no text.
   */
  static boolean contradict(Statement.Loop loop, Polynomial length) {
    return Sizes.isOfText(Sizes.nameOf(loop.source()))
        && !length.isConstant()
        && length.symbols().stream().allMatch(Symbol::isGuess)
        && loop.target() instanceof Expression.Name element
        && areObjects(loop, element.variable());
  }

  private static boolean areObjects(Statement.Loop loop, Variable element) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        found[0] |=
            expression instanceof Expression.Attribute it
                && it.object() instanceof Expression.Name name
                && name.variable() == element
                && !Texts.isMethod(it.name());
      }
    }.statements(loop.body());
    return found[0];
  }
}
