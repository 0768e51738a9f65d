package dev.boundwise.cli.report;

import java.io.IOException;
import java.io.Writer;

/** Sentences of Markdown on a terminal: wrapped, and code in colour instead of in backticks. */
public final class Prose {
  private Prose() {}

  /** Longer lines are hard to read. */
  private static final int WIDEST = 96;

  /**
   * Writes text under a hanging indent.
   *
   * @param lead what stands before the first line, in its own colours
   * @param indent cells that {@code lead} takes, and blanks before all other lines
   */
  public static void wrap(String lead, int indent, String text, Page page, Writer out)
      throws IOException {
    int width = Math.max(24, Math.min(WIDEST, page.width()) - indent);
    StringBuilder line = new StringBuilder();
    int used = 0;
    boolean code = false;
    out.write(lead);
    for (String word : Cells.visible(text.strip().replaceAll("\\s+", " ")).split(" ", -1)) {
      int cells = cells(word, page);
      if (used > 0 && used + 1 + cells > width) {
        code = emit(line, code, page, out);
        out.write("\n" + " ".repeat(indent));
        line.setLength(0);
        used = 0;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += cells;
    }
    emit(line, code, page, out);
    out.write('\n');
  }

  /** One line, its code in colour and the rest in {@code ink}. */
  static String inline(String text, Ink ink, Page page) {
    if (!page.colour() || balancedTicks(text) == 0) {
      return ink.on(text, page);
    }
    StringBuilder shown = new StringBuilder();
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      shown.append((i % 2 == 1 ? Ink.CYAN : ink).on(parts[i], page));
    }
    return shown.toString();
  }

  private static boolean emit(StringBuilder line, boolean inCode, Page page, Writer out)
      throws IOException {
    boolean code = inCode;
    if (!page.colour()) {
      out.append(line);
      return code;
    }
    String[] parts = line.toString().split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      code ^= i > 0;
      out.write((code ? Ink.CYAN : Ink.PLAIN).on(parts[i], page));
    }
    return code;
  }

  private static int cells(String word, Page page) {
    return Cells.width(page.colour() ? word.replace("`", "") : word);
  }

  /** How many backticks there are, or 0 when one is left alone. */
  private static long balancedTicks(String text) {
    long ticks = text.chars().filter(c -> c == '`').count();
    return ticks % 2 == 0 ? ticks : 0;
  }
}
