package dev.boundwise.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class Nearest {
  private Nearest() {}

  /** {@code "; did you mean X?"}, or nothing when no candidate is near. */
  static String suggestion(String typed, Collection<String> candidates) {
    return of(typed, candidates).map(near -> "; did you mean " + near + "?").orElse("");
  }

  /** The candidate with the fewest slips of the finger, if they are few for its length. */
  static Optional<String> of(String typed, Collection<String> candidates) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    Optional<String> best = Optional.empty();
    int fewest = Math.max(2, typed.length() / 3) + 1;
    for (String candidate : candidates) {
      int slips = slips(wanted, candidate.toLowerCase(Locale.ROOT));
      if (slips < fewest && slips < candidate.length()) {
        fewest = slips;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** Optimal string alignment: letters added, left out, changed, or swapped with the next one. */
  static int slips(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
