package dev.boundwise.cli.report;

import dev.boundwise.engine.FileRegions;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Function;
import dev.boundwise.region.Bound;
import dev.boundwise.region.Confidence;
import dev.boundwise.region.Region;
import dev.boundwise.source.ColumnUnit;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A map as a picture: modules, their functions and hot loops, the most work first. */
public final class MapText {

  /** The longest share of a function's time that a loop may have and is not worth a line. */
  private static final double COLD = 0.25;

  private static final int MOST_LOOPS = 3;
  private static final String GAP = "   ";
  private static final int WIDE = 120;
  private static final int BOUND_CELLS = 8;

  private final Page page;
  private final Writer out;
  private final Set<Bound> only;
  private final int barCells;
  private final Set<Resource> drawn = EnumSet.noneOf(Resource.class);

  /** A line of the picture. */
  private record Row(Region region, String name, String line, double nanos, String witness) {

    boolean isLoop() {
      return MapText.isLoop(region.kind());
    }

    /** Without a witness where the loop that decides it has a line of its own. */
    Row unlessShown(List<Row> loops) {
      boolean isShown = loops.stream().anyMatch(row -> Chain.endsAt(region, row.region().span()));
      return isShown ? new Row(region, name, line, nanos, "") : this;
    }

    String unknown() {
      String starts = region.starts() ? "starts work" : "";
      String calls = region.unknownCalls() > 0 && !isLoop() ? "?" + region.unknownCalls() : "";
      return starts + (starts.isEmpty() || calls.isEmpty() ? "" : " ") + calls;
    }

    int cells() {
      return Cells.width(name) + line.length();
    }
  }

  private static final Pattern TESTS =
      Pattern.compile("test_.*\\.py|.*_test\\.py|conftest\\.py|.*(?:Test|Tests|IT)\\.java");

  /** What there is to say about a module. */
  private record Sheet(FileRegions file, List<Row> rows, Map<Bound, Integer> left, double most) {}

  /**
   * A picture.
   *
   * @param only what bounds the functions that are listed; empty for all but trivial and unknown
   *     ones, which are counted
   */
  public MapText(Page page, Writer out, Set<Bound> only) {
    this.page = page;
    this.out = out;
    this.only = only.isEmpty() ? EnumSet.noneOf(Bound.class) : EnumSet.copyOf(only);
    this.barCells = Math.clamp((page.width() - 40) / 4, 8, 20);
  }

  /** Draws some files; {@code out} is neither flushed nor closed. */
  public void write(List<FileRegions> files) throws IOException {
    List<Sheet> sheets = new ArrayList<>();
    int quietModules = 0;
    Map<Bound, Integer> quiet = new HashMap<>();
    for (FileRegions file : files) {
      Sheet sheet = sheet(file);
      if (!sheet.rows().isEmpty()) {
        sheets.add(sheet);
      } else if (!sheet.left().isEmpty()) {
        quietModules++;
        sheet.left().forEach((bound, count) -> quiet.merge(bound, count, Integer::sum));
      }
    }
    sheets.sort(
        Comparator.comparing((Sheet sheet) -> isOfTests(sheet.file().unit().text().path()))
            .thenComparingDouble(sheet -> -sheet.most()));
    for (Sheet sheet : sheets) {
      write(sheet);
    }
    if (quietModules > 0 && only.isEmpty()) {
      String where = count(quietModules, sheets.isEmpty() ? "module" : "more module");
      Prose.wrap("", 0, where + " with " + left(quiet), page, out);
      out.write('\n');
    }
    if (!sheets.isEmpty()) {
      legend(sheets);
    }
  }

  /**
   * Whether a file is there to test others, by the places and names that Maven, Gradle and pytest
   * take for that. Such files come last: what they take is not what users wait for.
   */
  static boolean isOfTests(String path) {
    String[] parts = path.replace('\\', '/').split("/", -1);
    String file = parts[parts.length - 1];
    for (int i = 0; i + 1 < parts.length; i++) {
      boolean isOfSources =
          i > 0
              && parts[i - 1].equals("src")
              && (parts[i].equals("test") || parts[i].endsWith("Test"));
      if (parts[i].equals("tests") || isOfSources) {
        return true;
      }
    }
    return TESTS.matcher(file).matches();
  }

  private Sheet sheet(FileRegions file) {
    IdentityHashMap<Function, List<Region>> loops = new IdentityHashMap<>();
    for (Region region : file.regions()) {
      if (isLoop(region.kind())) {
        loops.computeIfAbsent(region.function(), unused -> new ArrayList<>()).add(region);
      }
    }
    List<Region> shown = new ArrayList<>();
    Map<Bound, Integer> left = new HashMap<>();
    for (Region region : file.regions()) {
      boolean isFunction = region.kind() == Region.Kind.FUNCTION;
      boolean isQuietModule = !isFunction && region.bound() == Bound.TRIVIAL;
      if (isFunction || region.kind() == Region.Kind.MODULE) {
        if (isShown(region) && !isQuietModule) {
          shown.add(region);
        } else if (isFunction) {
          left.merge(region.bound(), 1, Integer::sum);
        }
      }
    }
    shown.sort(Comparator.comparingDouble(region -> -region.typicalNanos()));
    List<Row> rows = new ArrayList<>();
    for (Region region : shown) {
      List<Row> inside = hotLoops(region, loops.getOrDefault(region.function(), List.of()));
      rows.add(row(region).unlessShown(inside));
      inside.forEach(row -> rows.add(row.unlessShown(inside)));
    }
    double most = shown.isEmpty() ? 0 : shown.getFirst().typicalNanos();
    return new Sheet(file, rows, left, most);
  }

  private boolean isShown(Region region) {
    return only.isEmpty()
        ? region.bound() != Bound.TRIVIAL && region.bound() != Bound.UNKNOWN
        : only.contains(region.bound());
  }

  private static boolean isLoop(Region.Kind kind) {
    return kind == Region.Kind.LOOP || kind == Region.Kind.COMPREHENSION;
  }

  private static Row row(Region region) {
    return new Row(
        region,
        Cells.visible(MapNames.of(region)),
        line(region),
        region.typicalNanos(),
        Chain.of(region, Integer.MAX_VALUE, false));
  }

  private List<Row> hotLoops(Region function, List<Region> loops) {
    List<Row> found = new ArrayList<>();
    List<Span> outer = new ArrayList<>();
    for (Region loop : loops) {
      double nanos =
          function.parts().stream()
              .filter(part -> part.span().equals(loop.span()) && isLoop(part.kind()))
              .mapToDouble(part -> part.work().total().typical())
              .max()
              .orElse(0);
      boolean isHot =
          loop.bound() != Bound.TRIVIAL
              && loop.bound() != Bound.UNKNOWN
              && nanos >= COLD * function.typicalNanos();
      if (isHot && found.size() < MOST_LOOPS) {
        long depth = outer.stream().filter(span -> span.contains(loop.span())).count();
        outer.add(loop.span());
        String code = MapNames.code(loop.unit().text(), loop.span(), page.width() / 2);
        String witness =
            Chain.endsAlike(function, loop) || Chain.endsInside(loop)
                ? ""
                : Chain.of(loop, Integer.MAX_VALUE, false);
        String name = " ".repeat((int) depth * 2) + "↳ " + code;
        found.add(new Row(loop, name, line(loop), nanos, witness));
      }
    }
    return found;
  }

  private void write(Sheet sheet) throws IOException {
    String path =
        MapNames.ending(
            Cells.visible(sheet.file().unit().text().path()), Math.max(20, page.width() - 26));
    int functions =
        (int)
            sheet.file().regions().stream()
                .filter(region -> region.kind() == Region.Kind.FUNCTION)
                .count();
    heading(path, count(functions, "function"));
    int lead = 1 + Times.WIDEST + 2 + barCells + 2 + BOUND_CELLS + 1;
    int room = page.width() - lead;
    int names = 0;
    int witnesses = 0;
    int unknown = 0;
    for (Row row : sheet.rows()) {
      boolean isAlone = row.witness().isEmpty() && row.unknown().isEmpty();
      names = Math.max(names, isAlone ? 0 : row.cells());
      witnesses = Math.max(witnesses, tail(row, room).length());
      unknown = Math.max(unknown, row.unknown().length());
    }
    // Both where there is room; else a name may take a little more than half.
    int half = Math.max(room * 11 / 20, room - witnesses - 2);
    int name = Math.min(names, Math.min(half, room - unknown - 2));
    for (Row row : sheet.rows()) {
      write(row, name, room);
    }
    if (only.isEmpty() && !sheet.left().isEmpty()) {
      String more = "+ " + left(sheet.left());
      int indent = Math.clamp(page.width() - more.length(), 0, lead - 2);
      out.write(" ".repeat(indent) + Ink.FAINT.on(more, page) + "\n");
    }
    out.write('\n');
  }

  private void write(Row row, int nameCells, int room) throws IOException {
    Region region = row.region();
    drawn.addAll(region.share().keySet());
    String time = Times.of(row.nanos());
    out.write(" ".repeat(1 + Math.max(0, Times.WIDEST - time.length())) + time + "  ");
    out.write(Bar.of(region.share(), barCells, page) + "  ");
    String bound = region.bound().word();
    String mark = mark(region);
    out.write(ink(region).on(bound, page) + Ink.FAINT.on(mark, page));
    out.write(" ".repeat(BOUND_CELLS + 1 - bound.length() - mark.length()));
    boolean isAlone = row.witness().isEmpty() && row.unknown().isEmpty();
    int own = (isAlone ? room : nameCells) - row.line().length();
    String name =
        row.isLoop() ? MapNames.shortened(row.name(), own) : MapNames.ending(row.name(), own);
    out.write((row.isLoop() ? Ink.PLAIN : Ink.STRONG).on(name, page));
    out.write(Ink.FAINT.on(row.line(), page));
    if (!isAlone) {
      int left = room - nameCells - 2;
      String unknown = row.unknown();
      int witnessCells = left - (unknown.isEmpty() ? 0 : unknown.length() + 1);
      String witness =
          row.witness().isEmpty() ? "" : Chain.of(region, witnessCells, page.width() >= WIDE);
      String between = witness.isEmpty() || unknown.isEmpty() ? "" : " ";
      String gap = witness.isEmpty() && unknown.isEmpty() ? "" : "  ";
      out.write(gap.isEmpty() ? "" : " ".repeat(own - Cells.width(name)) + gap);
      out.write(Ink.FAINT.on(witness, page) + between + Ink.YELLOW.on(unknown, page));
    }
    out.write('\n');
  }

  /** The shortest form of what stands behind a name that says all that counts. */
  private static String tail(Row row, int room) {
    String witness = row.witness().isEmpty() ? "" : Chain.brief(row.region());
    String unknown = row.unknown();
    String whole = witness + (witness.isEmpty() || unknown.isEmpty() ? "" : " ") + unknown;
    return Cells.width(whole) > room / 2 ? "" : whole;
  }

  static String mark(Region region) {
    return region.certainty() == Confidence.CERTAIN
        ? ""
        : region.certainty() == Confidence.LIKELY ? "~" : "?";
  }

  static Ink ink(Region region) {
    return switch (region.bound()) {
      case CPU -> Ink.AMBER;
      case NATIVE -> Ink.VIOLET;
      case IO -> region.waits().isEmpty() ? Ink.AZURE : Bar.ink(region.waits().getFirst());
      case MIXED -> Ink.STRONG;
      case TRIVIAL, UNKNOWN -> Ink.FAINT;
    };
  }

  private static String line(Region region) {
    SourceText text = region.unit().text();
    return " :" + Place.at(text, region.span().start(), ColumnUnit.BYTES).line();
  }

  private void heading(String title, String count) throws IOException {
    int width = Math.min(page.width(), 140);
    int rule = Math.max(3, width - Cells.width(title) - count.length() - 5);
    out.write(Ink.FAINT.on("──", page) + " " + Ink.STRONG.on(title, page) + " ");
    out.write(Ink.FAINT.on("─".repeat(rule) + " " + count, page) + "\n");
  }

  /** What is counted and not listed. */
  private static String left(Map<Bound, Integer> left) {
    List<String> words = new ArrayList<>();
    int trivial = left.getOrDefault(Bound.TRIVIAL, 0);
    int unknown = left.getOrDefault(Bound.UNKNOWN, 0);
    if (trivial > 0) {
      words.add(number(trivial) + " trivial");
    }
    if (unknown > 0) {
      words.add(number(unknown) + " unknown");
    }
    int last = unknown > 0 ? unknown : trivial;
    return String.join(" and ", words) + (last == 1 ? " function" : " functions");
  }

  private void legend(List<Sheet> sheets) throws IOException {
    List<String> words = new ArrayList<>(Bar.legend(drawn, page));
    boolean isLikely = has(sheets, "~");
    boolean isOpen = has(sheets, "?");
    boolean isUnknown =
        sheets.stream()
            .anyMatch(it -> it.rows().stream().anyMatch(r -> r.region().unknownCalls() > 0));
    if (isLikely) {
      words.add("~ likely");
    }
    if (isOpen) {
      words.add("? undecided");
    }
    if (isUnknown) {
      words.add("?3 three calls unknown");
    }
    words.add("times are of one run");
    List<Integer> widths = new ArrayList<>();
    for (String word : words) {
      widths.add(Cells.width(word.replaceAll("\u001b\\[[0-9;]*m", "")));
    }
    int used = 1;
    out.write(' ');
    for (int i = 0; i < words.size(); i++) {
      if (used > 1 && used + GAP.length() + widths.get(i) > page.width()) {
        out.write("\n ");
        used = 1;
      }
      out.write((used > 1 ? GAP : "") + words.get(i));
      used += widths.get(i) + GAP.length();
    }
    out.write('\n');
  }

  private static boolean has(List<Sheet> sheets, String mark) {
    return sheets.stream()
        .anyMatch(sheet -> sheet.rows().stream().anyMatch(r -> mark(r.region()).equals(mark)));
  }

  private static String count(int number, String what) {
    return number(number) + " " + what + (number == 1 ? "" : "s");
  }

  private static String number(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
