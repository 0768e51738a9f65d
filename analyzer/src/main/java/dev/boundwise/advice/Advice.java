package dev.boundwise.advice;

import dev.boundwise.region.Region;
import java.util.List;

/**
 * What to do about a region.
 *
 * @param best the verdict to follow; of {@link RemedyKind#NONE} where nothing pays
 * @param verdicts of all remedies, in their order
 * @param code of the rule that says it, such as {@code BW101}; empty for {@code NONE}
 * @param savedNanos that one run of its function would take less, at typical sizes
 */
public record Advice(
    Region region, Verdict best, List<Verdict> verdicts, String code, double savedNanos) {

  public Advice {
    verdicts = List.copyOf(verdicts);
  }
}
