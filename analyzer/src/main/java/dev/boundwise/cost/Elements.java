package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a loop does with its elements tells what they are. */
final class Elements {

  private Elements() {}

  /** Methods of what has keys. */
  private static final Set<String> OF_MAPS = Set.of("items", "keys", "values");

  /**
   * Whether a length rests on a name of texts or data alone, and the elements are objects, pairs or
   * what has a key: {@code for statement in body: statement.run()}, {@code for name, value in
   * data.items()} go over no text.
   */
  static boolean contradict(Statement.Loop loop, Polynomial length) {
    if (length.isConstant() || !length.symbols().stream().allMatch(Symbol::isGuess)) {
      return false;
    }
    Expression map = map(loop.source());
    if (map != null) {
      return Sizes.isOfText(Sizes.nameOf(map));
    }
    return Sizes.isOfText(Sizes.nameOf(loop.source()))
        && (loop.target() instanceof Expression.Collection
            || (loop.target() instanceof Expression.Name element
                && areObjects(loop, element.variable())));
  }

  /** What is asked for its keys or values; null where nothing is. */
  private static @Nullable Expression map(Expression source) {
    return source instanceof Expression.Call call
            && call.arguments().isEmpty()
            && call.callee() instanceof Expression.Attribute method
            && OF_MAPS.contains(method.name())
        ? method.object()
        : null;
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
