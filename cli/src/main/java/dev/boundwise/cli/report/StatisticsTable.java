package dev.boundwise.cli.report;

import dev.boundwise.engine.Found;
import dev.boundwise.rule.RuleInfo;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each rule found something, the most frequent first. */
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
  }
}
