package dev.boundwise.cli.report;

import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.source.ColumnUnit;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Draws lines of source with their numbers and a marked range. */
final class Frame {

  private static final int CONTEXT = 2;

  /** A range of more lines than this is shown by its first and last ones. */
  private static final int MOST_LINES = 6;

  private final Page page;
  private final Writer out;
  private final int gutter;
  private int lastLine;

  /**
   * @param gutter cells for line numbers
   */
  Frame(Page page, Writer out, int gutter) {
    this.page = page;
    this.out = out;
    this.gutter = gutter;
  }

  /** How a range is marked. */
  enum Mark {
    PRIMARY('━'),
    RELATED('─');

    private final String line;

    Mark(char line) {
      this.line = String.valueOf(line);
    }
  }

  /**
   * Draws a range with some lines before it.
   *
   * @param before places to mark in those lines
   * @return those of them that were marked
   */
  Set<Related> drawWithContext(Location place, List<Related> before, Ink ink) throws IOException {
    SourceText file = place.file();
    int first = file.lineAt(place.span().start());
    boolean manyLines = first != file.lineAt(lastOffset(place.span()));
    int from = Math.max(firstLineToShow(file, first), first - CONTEXT);
    Set<Related> marked = new HashSet<>();
    for (int line = from; line < first; line++) {
      Optional<Related> here = manyLines ? Optional.empty() : firstIn(before, file, line);
      Span span = here.map(related -> related.location().span()).orElse(nothingAt(file, line));
      String text = ShownLine.of(file, line, span, room(manyLines)).text();
      if (line > from || !text.isBlank()) {
        row(file, line, manyLines ? "  " + text : text);
      }
      if (here.isPresent()) {
        mark(file, line, span, Mark.RELATED, Ink.BLUE, here.get().message());
        marked.add(here.get());
      }
    }
    draw(place, Mark.PRIMARY, ink, "");
    return marked;
  }

  /**
   * Draws a range.
   *
   * @param label what to write beside the mark, may be empty
   */
  void draw(Location place, Mark mark, Ink ink, String label) throws IOException {
    SourceText file = place.file();
    Span span = place.span();
    int first = file.lineAt(span.start());
    int last = file.lineAt(lastOffset(span));
    if (first == last) {
      row(file, first, ShownLine.of(file, first, span, room(false)).text());
      mark(file, first, span, mark, ink, label);
    } else {
      drawLines(file, span, first, last, ink, label);
    }
  }

  private void drawLines(SourceText file, Span span, int first, int last, Ink ink, String label)
      throws IOException {
    ShownLine top = ShownLine.of(file, first, span, room(true));
    boolean fromIndent =
        top.text().substring(0, Math.min(top.from(), top.text().length())).isBlank();
    if (fromIndent) {
      row(file, first, ink.on("╭ ", page) + top.text());
    } else {
      row(file, first, "  " + top.text());
      mark("", "╭" + "─".repeat(top.from() + 1) + "╯", ink, "");
    }
    for (int line = first + 1; line < last; line++) {
      if (last - first >= MOST_LINES && line == first + 3) {
        out.write(
            " ".repeat(gutter - 1) + Ink.FAINT.on("⋮", page) + " " + bar() + ink.on("│", page));
        out.write('\n');
        line = last - 1;
      }
      row(file, line, ink.on("│ ", page) + shortened(file, line));
    }
    ShownLine bottom = ShownLine.of(file, last, span, room(true));
    row(file, last, ink.on("│ ", page) + bottom.text());
    mark("", "╰" + "─".repeat(Math.max(1, bottom.to())) + "╯", ink, label);
  }

  private String shortened(SourceText file, int line) {
    return ShownLine.of(file, line, nothingAt(file, line), room(true)).text();
  }

  /** Says that lines are left out between what was drawn last and a place in the same file. */
  void gapBefore(Location place) throws IOException {
    if (place.file().lineAt(place.span().start()) != lastLine + 1) {
      out.write(" ".repeat(gutter - 1) + Ink.FAINT.on("⋮", page) + "\n");
    }
  }

  /** A line that stands between the frames. */
  void heading(String text) throws IOException {
    out.write(" ".repeat(gutter) + " " + Ink.FAINT.on("╭╴", page) + text + "\n");
  }

  private void row(SourceText file, int line, String text) throws IOException {
    lastLine = line;
    String number = String.valueOf(Place.at(file, file.lineStart(line), ColumnUnit.BYTES).line());
    out.write(" ".repeat(Math.max(0, gutter - number.length())));
    out.write(Ink.FAINT.on(number, page));
    out.write(' ');
    out.write((bar() + text).stripTrailing());
    out.write('\n');
  }

  private void mark(SourceText file, int line, Span span, Mark mark, Ink ink, String label)
      throws IOException {
    ShownLine shown = ShownLine.of(file, line, span, room(false));
    int cells = Math.max(1, shown.to() - shown.from());
    mark(" ".repeat(shown.from()), mark.line.repeat(cells), ink, label);
  }

  private static Optional<Related> firstIn(List<Related> places, SourceText file, int line) {
    return places.stream()
        .filter(related -> related.location().file() == file)
        .filter(related -> file.lineAt(related.location().span().start()) == line)
        .filter(related -> file.lineAt(lastOffset(related.location().span())) == line)
        .findFirst();
  }

  private void mark(String indent, String line, Ink ink, String label) throws IOException {
    String empty = " ".repeat(gutter + 1) + bar();
    out.write(empty + indent + ink.on(line, page));
    int used = gutter + 3 + indent.length() + line.length();
    String shown = Cells.visible(label);
    if (!label.isEmpty() && used + 1 + Cells.width(shown) > page.width()) {
      int most = page.width() - gutter - 3;
      out.write(
          "\n" + empty + " ".repeat(Math.clamp(most - Cells.width(shown), 0, indent.length())));
    } else if (!label.isEmpty()) {
      out.write(' ');
    }
    out.write(Prose.inline(shown, ink, page));
    out.write('\n');
  }

  private String bar() {
    return Ink.FAINT.on("│", page) + " ";
  }

  private int room(boolean manyLines) {
    return page.width() - gutter - 3 - (manyLines ? 2 : 0);
  }

  private static Span nothingAt(SourceText file, int line) {
    return new Span(file.lineStart(line), file.lineStart(line));
  }

  private static int lastOffset(Span span) {
    return span.end() > span.start() ? span.end() - 1 : span.end();
  }

  /** A notebook's cells are shown one at a time. */
  private static int firstLineToShow(SourceText file, int line) {
    return line - Place.at(file, file.lineStart(line), ColumnUnit.BYTES).line() + 1;
  }
}
