package dev.boundwise.cli;

import dev.boundwise.cli.report.Page;
import dev.boundwise.cli.report.SummaryLine;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.engine.MapReport;
import dev.boundwise.region.Bound;
import dev.boundwise.region.Region;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many functions there are of each bound. */
final class MapTotals {

  private final Map<Bound, Integer> functions = new EnumMap<>(Bound.class);
  private int files;

  void add(FileRegions file) {
    files++;
    for (Region region : file.regions()) {
      if (region.kind() == Region.Kind.FUNCTION) {
        functions.merge(region.bound(), 1, Integer::sum);
      }
    }
  }

  int files() {
    return files;
  }

  String summary(MapReport report, Page page, Duration elapsed) {
    int all = functions.values().stream().mapToInt(Integer::intValue).sum();
    StringBuilder text = new StringBuilder();
    text.append(Summary.count(all, "function"));
    text.append(" in ").append(Summary.count(files, "file"));
    List<String> words = new ArrayList<>();
    functions.forEach(
        (bound, count) ->
            words.add(
                Summary.number(count)
                    + " "
                    + bound.word()
                    + (bound == Bound.UNKNOWN ? percent(count, all) : "")));
    long unread = report.problems().stream().map(problem -> problem.path()).distinct().count();
    if (unread > 0) {
      text.append("; ").append(Summary.count(unread, "file")).append(" not read in full");
    }
    if (!report.errors().isEmpty()) {
      text.append("; ")
          .append(Summary.count(report.errors().size(), "defect"))
          .append(" of Boundwise");
    }
    boolean isClean = unread == 0 && report.errors().isEmpty();
    if (isClean && files == 0) {
      return SummaryLine.of(false, Summary.NOTHING_READ, Summary.seconds(elapsed), page);
    }
    String line = SummaryLine.of(isClean, text.toString(), Summary.seconds(elapsed), page);
    return words.isEmpty() ? line : line + "\n" + SummaryLine.more(String.join(", ", words), page);
  }

  private static String percent(int part, int whole) {
    return String.format(Locale.ROOT, " (%.0f %%)", 100.0 * part / whole);
  }
}
