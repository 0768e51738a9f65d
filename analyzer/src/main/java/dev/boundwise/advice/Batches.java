package dev.boundwise.advice;

import dev.boundwise.program.Expression;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a loop that adds something up as several, each over a part of the elements: one result of
 * many rounds is sent back, not one of each.
 */
final class Batches {

  private final SourceText text;
  private final Round round;
  private final int tasks;

  /**
   * @param tasks how many parts there are, or one more
   */
  Batches(SourceText text, Round round, int tasks) {
    this.text = text;
    this.round = round;
    this.tasks = tasks;
  }

  String pool(String executor) {
    StringBuilder parameters = new StringBuilder("items");
    StringBuilder passed = new StringBuilder();
    for (Expression.Name name : round.given()) {
      parameters.append(", ").append(slice(name));
      passed.append(", repeat(").append(slice(name)).append(")");
    }
    return "def some_rounds("
        + parameters
        + "):\n"
        + rounds()
        + "\nitems = list("
        + slice(round.loop().source())
        + ")\nsize = len(items) // "
        + tasks
        + " + 1\nbatches = [items[i : i + size] for i in range(0, len(items), size)]\nwith "
        + executor
        + "() as pool:\n    parts = list(pool.map(some_rounds, batches"
        + passed
        + "))\n# then join `parts` in their order, as the loop does";
  }

  private String rounds() {
    StringBuilder made = new StringBuilder();
    List<String> names = new ArrayList<>();
    Sums.of(round)
        .forEach(
            (variable, start) -> {
              names.add(variable.name());
              made.append("    ").append(variable.name()).append(" = ");
              made.append(start == null ? "...  # what adds nothing" : slice(start)).append("\n");
            });
    String body = Body.of(text, round.loop(), "        ");
    return (names.isEmpty() ? "    ...  # makes what the loop adds to anew\n" : made)
        + "    for "
        + slice(round.loop().target())
        + " in items:\n"
        + (body.isEmpty() ? "        ...  # " + lines() + ", as they are\n" : body)
        + "    return "
        + (names.isEmpty() ? "..." : String.join(", ", names))
        + "\n";
  }

  private String lines() {
    int first = text.lineAt(round.loop().body().getFirst().start());
    int last = text.lineAt(Math.max(0, round.loop().body().getLast().end() - 1));
    return first == last ? "line " + first : "lines " + first + " to " + last;
  }

  private String slice(Expression code) {
    return text.slice(code.span()).replaceAll("\\s+", " ");
  }
}
