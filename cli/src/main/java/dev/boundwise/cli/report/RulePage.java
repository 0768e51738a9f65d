package dev.boundwise.cli.report;

import dev.boundwise.rule.RuleInfo;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** All about one rule, for reading on a terminal. */
public final class RulePage {
  private RulePage() {}

  /**
   * Writes the page; {@code out} is neither flushed nor closed.
   *
   * @param example in Markdown's fences; empty for none
   */
  public static void write(RuleInfo rule, String example, Page page, Writer out)
      throws IOException {
    out.write(Ink.STRONG.on(rule.code() + " " + rule.name(), page));
    out.write(Ink.FAINT.on(" · " + rule.severity().name().toLowerCase(Locale.ROOT), page) + "\n");
    Prose.wrap("", 0, rule.title(), page, out);
    section("Why", rule.why(), page, out);
    section("Instead", rule.instead(), page, out);
    if (!example.isEmpty()) {
      example(example, page, out);
    }
    heading("Sources", page, out);
    for (String source : rule.sources()) {
      Prose.wrap("  ", 2, source, page, out);
    }
    heading("On the command line and in code", page, out);
    out.write("  boundwise check --select " + rule.code() + "\n");
    out.write("  # boundwise: ignore[" + rule.code() + "]");
    out.write(Ink.FAINT.on("   passes over the statement that it stands in", page) + "\n\n");
  }

  /**
   * Code is set in further than the words between its pieces, which say that in place of fences.
   */
  private static void example(String text, Page page, Writer out) throws IOException {
    heading("Example", page, out);
    boolean inCode = false;
    for (String line : text.split("\n", -1)) {
      if (line.startsWith("```")) {
        inCode = !inCode;
      } else if (inCode) {
        out.write(line.isEmpty() ? "\n" : "    " + line + "\n");
      } else {
        out.write("  " + Ink.FAINT.on(line, page) + "\n");
      }
    }
  }

  private static void section(String title, String text, Page page, Writer out) throws IOException {
    heading(title, page, out);
    Prose.wrap("  ", 2, text, page, out);
  }

  private static void heading(String title, Page page, Writer out) throws IOException {
    out.write("\n" + Ink.GREEN.on(title, page) + "\n");
  }
}
