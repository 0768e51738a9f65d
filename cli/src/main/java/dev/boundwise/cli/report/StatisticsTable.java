package dev.boundwise.cli.report;

import dev.boundwise.engine.Found;
import dev.boundwise.resolve.CallShare;
import dev.boundwise.rule.RuleInfo;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each rule found something, the most frequent first, and how many calls are resolved.
 */
public final class StatisticsTable {
  private StatisticsTable() {}

  /** Writes a line for each rule that found something; {@code out} is not flushed. */
  public static void write(Run run, Page page, Writer out) throws IOException {
    Map<RuleInfo, Integer> counts = new TreeMap<>(Comparator.comparing(RuleInfo::code));
    for (Found found : run.results()) {
      if (!found.isSuppressed()) {
        counts.merge(found.finding().rule(), 1, Integer::sum);
      }
    }
    List<Map.Entry<RuleInfo, Integer>> order = new ArrayList<>(counts.entrySet());
    order.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    for (Map.Entry<RuleInfo, Integer> entry : order) {
      String count = String.valueOf(entry.getValue());
      out.write(" ".repeat(Math.max(0, 7 - count.length())) + Ink.STRONG.on(count, page));
      out.write("  " + entry.getKey().code() + "  ");
      out.write(Ink.CYAN.on(entry.getKey().name(), page) + "\n");
    }
    if (run.calls().share().isPresent()) {
      out.write((order.isEmpty() ? "" : "\n") + "calls resolved: ");
      out.write(Ink.STRONG.on(percent(run.calls().share().get()), page));
      out.write(String.format(Locale.ROOT, " of %,d\n", run.calls().share().get().calls()));
    }
  }

  /** Rounded down: not 100.0 % where one is missing. */
  private static String percent(CallShare share) {
    long tenths = share.calls() == 0 ? 1000 : share.resolved() * 1000 / share.calls();
    return tenths / 10 + "." + tenths % 10 + " %";
  }
}
