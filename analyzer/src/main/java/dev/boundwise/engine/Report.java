package dev.boundwise.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an analysis found.
 *
 * @param findings by file, place and rule; the suppressed ones too
 * @param problems by file and place
 * @param errors by file; empty unless we have a defect
 * @param calls how far they could be followed
 * @param phases what each took, of all threads together, in their order
 */
public record Report(
    List<Found> findings,
    List<FileProblem> problems,
    List<InternalError> errors,
    Counts counts,
    Calls calls,
    Map<Phase, Duration> phases) {

  public Report {
    findings = List.copyOf(findings);
    problems = List.copyOf(problems);
    errors = List.copyOf(errors);
  }

  /** How many findings that are not suppressed there are, by the code of their rule. */
  public SortedMap<String, Integer> perRule() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (Found found : findings) {
      if (!found.isSuppressed()) {
        counts.merge(found.finding().rule().code(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
