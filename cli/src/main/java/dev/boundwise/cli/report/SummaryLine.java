package dev.boundwise.cli.report;

/** The last line of a run, in its colours. */
public final class SummaryLine {
  private SummaryLine() {}

  /**
   * Puts it together.
   *
   * @param clean whether nothing was found
   * @param text what was found
   * @param time how long it took
   */
  public static String of(boolean clean, String text, String time, Page page) {
    String sign = clean ? Ink.GREEN.on("✓", page) : Ink.YELLOW.on("●", page);
    return sign + " " + Ink.STRONG.on(text, page) + Ink.FAINT.on(" · " + time, page);
  }

  /** A line below it that matters less. */
  public static String more(String text, Page page) {
    return "  " + Ink.FAINT.on(text, page);
  }
}
