package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Speedup;
import java.util.Set;

/** How far a prediction may be off that workers are started for. */
final class Doubted {

  /**
   * What replacing by a pattern takes for a letter of a text is between 0.3 and 24 ns, as the
   * pattern and the text say; what is sought all along, {@code \\w+}, is known better.
   */
  private static final double OF_PATTERNS = 8;

  private static final Set<String> REPLACING = Set.of("re.sub", "re.Pattern.sub");

  /** As much of the time has to be theirs. */
  private static final double MOSTLY = 0.5;

  private Doubted() {}

  /** The factor by which it may take less than predicted, as likely as not more. */
  static double by(Candidate candidate) {
    double total = candidate.load().total();
    boolean isOfPatterns = total > 0 && Heavy.libraries(candidate, REPLACING) > total * MOSTLY;
    return isOfPatterns ? OF_PATTERNS : Speedup.DOUBT;
  }

  /** Whether sizes that follow from what the program says do so by shares that are estimated. */
  static boolean isEstimated(Candidate candidate) {
    return candidate.region().work().total().symbols().stream()
        .anyMatch(it -> it.least() < it.low());
  }
}
