package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Letters that are replaced one after the other, in an order in which no letter is replaced in what
 * took the place of another.
 *
 * @param calls in code
 * @param letters how many there are
 */
record ReplaceChain(String calls, int letters) {

  /** More of them are looked for by more calls than it takes to look at each letter. */
  private static final int MOST = 8;

  /** A call for a short text, and what a letter of the text takes in each: measured. */
  private static final double CALL = 80;

  private static final double LETTER = 1.2;

  /**
   * The chain for some letters; empty where each has to come before another.
   *
   * @param written the arguments for each letter, as they are written
   */
  static Optional<ReplaceChain> of(Map<String, String> texts, Map<String, String> written) {
    List<String> left = new ArrayList<>(texts.keySet());
    if (left.isEmpty() || left.size() > MOST) {
      return Optional.empty();
    }
    StringBuilder calls = new StringBuilder();
    while (!left.isEmpty()) {
      // what one becomes has none of those that come later
      Optional<String> next =
          left.stream()
              .filter(
                  it ->
                      left.stream()
                          .noneMatch(
                              other ->
                                  !other.equals(it) && texts.getOrDefault(it, "").contains(other)))
              .findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      calls.append(".replace(").append(written.get(next.get())).append(")");
      left.remove(next.get());
    }
    return Optional.of(new ReplaceChain(calls.toString(), texts.size()));
  }

  /** How many times as fast as a loop. */
  double factor(Load load) {
    return load.total() / (letters * (CALL + load.rounds() * LETTER));
  }
}
