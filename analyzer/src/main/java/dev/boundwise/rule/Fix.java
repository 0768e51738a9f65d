package dev.boundwise.rule;

import java.util.List;

/**
 * A change that mends a finding.
 *
 * @param title what it does, in the imperative: {@code "Await asyncio.sleep instead"}
 * @param safe whether the program's behaviour stays the same but for the problem
 * @param edits not overlapping, in source order
 */
public record Fix(String title, boolean safe, List<Edit> edits) {

  public Fix {
    edits = List.copyOf(edits);
  }
}
