package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element's key compared with something: {@code xs[i - 1].end > start}.
 *
 * @param element of the list, {@code xs[i - 1]}
 * @param key what is compared of it
 * @param wanted what it is compared with
 * @param isAbove whether the key is above that
 * @param isEqualToo whether it may be equal as well
 * @param shift what is added to the place
 */
record KeyTest(
    Expression.Item element,
    Expression key,
    Expression wanted,
    boolean isAbove,
    boolean isEqualToo,
    int shift) {

  private static final Map<String, Integer> SHIFTS = Map.of("", 0, "-1", -1, "+1", 1);

  /** The test, of the element at a place; null where it is another one. */
  static @Nullable KeyTest of(
      Candidate candidate, Expression.Operation test, Expression.Name place) {
    if (test.operator() != Expression.Operator.COMPARE
        || test.operands().size() != 2
        || !test.method().matches("__[lg][te]__")) {
      return null;
    }
    List<Expression.Item> first = elements(test.operands().getFirst(), place);
    List<Expression.Item> last = elements(test.operands().getLast(), place);
    if (first.size() + last.size() != 1) {
      return null;
    }
    boolean isFirst = first.size() == 1;
    Expression.Item element = isFirst ? first.getFirst() : last.getFirst();
    String index = RecordSteps.text(candidate, element.index());
    String name = place.variable().name();
    Integer shift = index.startsWith(name) ? SHIFTS.get(index.substring(name.length())) : null;
    boolean isGreater = test.method().startsWith("__g");
    return shift == null
        ? null
        : new KeyTest(
            element,
            test.operands().get(isFirst ? 0 : 1),
            test.operands().get(isFirst ? 1 : 0),
            isGreater == isFirst,
            test.method().endsWith("e__"),
            shift);
  }

  /** The elements at a place that an expression reads, and the place itself where it does. */
  private static List<Expression.Item> elements(Expression code, Expression.Name place) {
    List<Expression.Item> found = new ArrayList<>();
    Walk.any(
        code,
        it -> {
          if (it instanceof Expression.Item item
              && item.object() instanceof Expression.Name
              && Walk.any(item.index(), one -> DropIn.isSame(one, place))) {
            found.add(item);
          }
          return false;
        });
    return found;
  }
}
