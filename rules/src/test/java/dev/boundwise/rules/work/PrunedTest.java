package dev.boundwise.rules.work;

import static dev.boundwise.rules.work.Worked.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that go on only where what they have taken so far allows it. */
class PrunedTest {

  /** A {@code step()} takes a second. */
  private static double steps(String code) {
    return work(code).region("place").work().of(Resource.INTERPRETER).typical() / 1e9;
  }

  private static String queens(String guard) {
    return """
    from tick import step
    def place(size, row, columns, left, right):
        step()
        if row == size:
            return 1
        count = 0
        for column in range(size):
            bit = 1 << column
    %s
        return count
    def main():
        place(8, 0, 0, 0, 0)
    """
        .formatted(guard.indent(8));
  }

  /** On a board of eight there are 2057 places, counted by running it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        if not (columns | left | right) & bit:
            count += place(size, row + 1, columns | bit, left | bit, right | bit)
        """,
        """
        if column in columns or row + column in left or row - column in right:
            continue
        count += place(size, row + 1, columns, left, right)
        """,
        """
        if column not in columns and row + column not in left and row - column not in right:
            count += place(size, row + 1, columns, left, right)
        """,
        """
        if columns[column] or left[row + column] or right[row - column]:
            continue
        columns[column] = left[row + column] = right[row - column] = True
        count += place(size, row + 1, columns, left, right)
        """,
      })
  void threeThingsRuleChoicesOut(String guard) {
    assertThat(steps(queens(guard))).isBetween(1000.0, 5000.0);
  }

  /** Permutations: one thing rules them out, and there are 109,601. */
  @Test
  void oneThingRulesChoicesOut() {
    String guard =
        """
        if column in columns:
            continue
        count += place(size, row + 1, columns, left, right)
        """;
    assertThat(steps(queens(guard))).isBetween(10_000.0, 300_000.0);
  }

  /** What asks something else rules nothing out. */
  @Test
  void aTestOfSomethingElse() {
    String guard =
        """
        if column % 2:
            count += place(size, row + 1, columns, left, right)
        """;
    assertThat(steps(queens(guard))).isGreaterThan(1000);
  }

  private static double tries(String round) {
    return steps(
        """
        from tick import step
        def place(board):
            step()
            for digit in board.options:
        %s
            return None
        def main(board):
            place(board)
        """
            .formatted(round.indent(8)));
  }

  /** Fewer where they are taken for a walk over a structure: five. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "if place(board.with_(digit)):\n    return digit",
        "found = place(board.with_(digit))\nif found is not None:\n    return found",
        "if digit and (found := place(board.with_(digit))):\n    return found",
        "board.cells[0] = digit\nplace(board)\nboard.cells[0] = 0",
      })
  void whatIsTriedUntilItIsFound(String round) {
    assertThat(tries(round)).isBetween(90.0, 110.0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // ends as something is wrong
        "found = place(board.with_(digit))\nif found is None:\n    return digit",
        "if not place(board.with_(digit)):\n    return digit",
        "place(board.with_(digit))",
      })
  void whatIsGoneThrough(String round) {
    assertThat(tries(round)).isLessThan(10);
  }

  /** Over as soon as one way is found: not all ways of thirty steps. */
  @Test
  void aSearchForOneWay() {
    String code =
        """
        from tick import step
        def place(k, order, plan):
            step()
            if k == len(order):
                return True
            for option in plan.options[:6]:
                if place(k + 1, order, plan):
                    return True
            return False
        def main(plan):
            place(0, list(range(30)), plan)
        """;
    assertThat(steps(code)).isBetween(30.0, 1000.0);
  }
}
