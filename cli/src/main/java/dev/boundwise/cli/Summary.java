package dev.boundwise.cli;

import dev.boundwise.cli.report.Page;
import dev.boundwise.cli.report.SummaryLine;
import dev.boundwise.engine.Counts;
import dev.boundwise.engine.Found;
import dev.boundwise.engine.Phase;
import dev.boundwise.engine.Report;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person wants to know at the end of a run. */
final class Summary {

  /** What stands there when no file was found: a tick would tell of code that is well. */
  static final String NOTHING_READ = "no Python or Java file, and no notebook, was found";

  private Summary() {}

  static String of(Report report, Page page, Duration elapsed) {
    int certain = 0;
    int others = 0;
    int suppressed = 0;
    Set<String> files = new HashSet<>();
    for (Found found : report.findings()) {
      if (found.isSuppressed()) {
        suppressed++;
      } else {
        certain += Runs.fails(found) ? 1 : 0;
        others += Runs.fails(found) ? 0 : 1;
        files.add(found.finding().primary().file().path());
      }
    }
    long unread = report.problems().stream().map(problem -> problem.path()).distinct().count();
    StringBuilder text = new StringBuilder();
    int findings = certain + others;
    boolean isNothing = report.counts().files() == 0 && unread == 0;
    if (isNothing) {
      text.append(NOTHING_READ);
    } else if (findings == 0) {
      text.append("nothing found in ").append(count(report.counts().files(), "file"));
    } else {
      text.append(count(findings, "finding")).append(" in ").append(count(files.size(), "file"));
      if (files.size() < report.counts().files()) {
        text.append(" of ").append(number(report.counts().files()));
      }
      if (others > 0) {
        text.append(" (").append(number(certain)).append(" certain)");
      }
    }
    if (suppressed > 0) {
      text.append(", ").append(number(suppressed)).append(" suppressed");
    }
    if (unread > 0) {
      text.append(", ").append(count(unread, "file")).append(" not read in full");
    }
    if (!report.errors().isEmpty()) {
      text.append(", ").append(count(report.errors().size(), "defect")).append(" of Boundwise");
    }
    return SummaryLine.of(
        findings == 0 && unread == 0 && !isNothing, text.toString(), seconds(elapsed), page);
  }

  /** What may have been missed, where it is not listed. */
  static Optional<String> unknownCalls(Report report, Page page) {
    int calls = report.calls().unknown().size();
    return calls == 0
        ? Optional.empty()
        : Optional.of(
            SummaryLine.more(
                count(calls, "call")
                    + " on event loops could not be followed; --strict lists "
                    + (calls == 1 ? "it" : "them"),
                page));
  }

  /** A line for each phase: of all threads together, so that they may be more than the whole. */
  static String phases(Map<Phase, Duration> phases, Counts counts) {
    StringBuilder text = new StringBuilder();
    phases.forEach(
        (phase, time) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "  %-8s %7d ms%n",
                    phase.name().toLowerCase(Locale.ROOT),
                    time.toMillis())));
    return text.append("  of all threads together; ")
        .append(number(counts.lines()))
        .append(" lines")
        .toString();
  }

  static String count(long number, String what) {
    return number(number) + " " + what + (number == 1 ? "" : "s");
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String seconds(Duration elapsed) {
    return String.format(Locale.ROOT, "%.2f s", elapsed.toNanos() / 1e9);
  }
}
