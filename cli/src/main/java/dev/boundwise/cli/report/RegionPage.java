package dev.boundwise.cli.report;

import dev.boundwise.cost.Polynomial;
import dev.boundwise.cost.Symbol;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.region.Confidence;
import dev.boundwise.region.Region;
import dev.boundwise.rule.Location;
import dev.boundwise.source.ColumnUnit;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All about one function, for reading on a terminal. */
public final class RegionPage {

  private static final int MOST_UNKNOWN = 20;
  private static final int MOST_TERMS = 4;
  private static final char NO_BREAK = '\u00a0';
  private static final Pattern SYMBOL = Pattern.compile("\\{(\\d+)}");

  private final Page page;
  private final Writer out;
  private final int barCells;

  public RegionPage(Page page, Writer out) {
    this.page = page;
    this.out = out;
    this.barCells = Math.clamp((page.width() - 40) / 4, 8, 20);
  }

  /**
   * Writes about one region; {@code out} is neither flushed nor closed.
   *
   * @param file with all regions of its file
   */
  public void write(FileRegions file, Region region) throws IOException {
    SourceText text = region.unit().text();
    String place = Place.at(text, region.span().start(), ColumnUnit.CODE_POINTS).toString();
    out.write(Ink.STRONG.on(Cells.visible(MapNames.of(region)), page));
    out.write(Ink.FAINT.on(" · " + Cells.visible(place), page) + "\n");
    out.write("  " + verdict(region) + "\n");
    Letters letters = Letters.of(region);
    time(region, letters);
    flip(region);
    parts(region);
    witness(region);
    unknown(file, region);
    out.write('\n');
  }

  private String verdict(Region region) {
    StringBuilder words = new StringBuilder();
    words.append(region.isAsync() ? "async " : "").append(region.kind().word()).append(" · ");
    words.append(MapText.ink(region).on(bound(region), page));
    words
        .append(" · ")
        .append(region.certainty() == Confidence.UNKNOWN ? "undecided" : region.certainty().word());
    double nanos = region.typicalNanos();
    words.append(nanos > 0 ? " · about " + Times.of(nanos) + " a run" : "");
    words.append(region.starts() ? " · starts work and returns" : "");
    if (region.unknownCalls() > 0) {
      words.append(" · ").append(count(region.unknownCalls(), "call")).append(" unknown");
    }
    return words.toString();
  }

  private static String bound(Region region) {
    String word = region.bound().word();
    List<String> waits = region.waits().stream().map(Resource::word).toList();
    return waits.isEmpty() || region.bound() == dev.boundwise.region.Bound.CPU
        ? word
        : word + ": " + String.join(", ", waits);
  }

  private void time(Region region, Letters letters) throws IOException {
    if (region.share().isEmpty()) {
      return;
    }
    heading("Time of a run");
    int widest =
        region.share().keySet().stream().mapToInt(it -> it.word().length()).max().orElse(0);
    Set<String> used = new HashSet<>();
    for (Map.Entry<Resource, Double> entry : region.share().entrySet()) {
      Resource resource = entry.getKey();
      String time = Times.of(region.work().of(resource).typical());
      out.write("  " + Bar.ink(resource).on(resource.word(), page));
      out.write(" ".repeat(widest - resource.word().length() + 2));
      out.write(percent(entry.getValue()) + "  ");
      out.write(Bar.part(Map.of(resource, 1.0), entry.getValue(), barCells, page) + "  ");
      out.write(" ".repeat(Math.max(0, Times.WIDEST - time.length())) + time);
      if (!region.work().of(resource).isConstant()) {
        String formula =
            formula(
                region.work().of(resource),
                it -> {
                  used.add(letters.of(it));
                  return letters.of(it);
                });
        int before = 2 + widest + 2 + 5 + 2 + barCells + 2 + Times.WIDEST;
        boolean fits = before + 4 + Cells.width(formula) <= page.width();
        out.write(fits ? "" : "\n" + " ".repeat(2 + widest + 2));
        StringWriter lines = new StringWriter();
        Prose.wrap("  = ", fits ? before + 4 : 2 + widest + 6, formula, page, lines);
        out.write(lines.toString().replace(NO_BREAK, ' '));
      } else {
        out.write('\n');
      }
    }
    String lead = "  where ";
    for (Map.Entry<Symbol, String> entry : letters.all().entrySet()) {
      Symbol symbol = entry.getKey();
      if (!used.contains(entry.getValue())) {
        continue;
      }
      String range =
          symbol.low() < symbol.high()
              ? " (" + Times.number(symbol.low()) + " to " + Times.number(symbol.high()) + ")"
              : "";
      out.write(lead + Ink.CYAN.on(entry.getValue(), page) + " = ");
      out.write(Cells.visible(symbol.name()));
      out.write(Ink.FAINT.on(", about " + Times.number(symbol.typical()) + range, page) + "\n");
      lead = " ".repeat(lead.length());
    }
  }

  /** Its largest terms, as people write them; blanks inside of a term do not break. */
  private static String formula(Polynomial time, Function<Symbol, String> names) {
    List<Symbol> symbols = new ArrayList<>(time.symbols());
    List<String> terms =
        List.of(time.written(it -> "{" + symbols.indexOf(it) + "}", Times::exactly).split(" \\+ "));
    List<String> shown = new ArrayList<>();
    for (String term : terms.subList(0, Math.min(MOST_TERMS, terms.size()))) {
      Matcher symbol = SYMBOL.matcher(term);
      shown.add(
          symbol
              .replaceAll(it -> names.apply(symbols.get(Integer.parseInt(it.group(1)))))
              .replace("*", " × ")
              .replace(' ', NO_BREAK));
    }
    return String.join(" + ", shown).replace(" + ", " +" + NO_BREAK)
        + (terms.size() > MOST_TERMS ? " + …" : "");
  }

  private void flip(Region region) throws IOException {
    if (region.flip().isPresent()) {
      Region.Flip flip = region.flip().get();
      heading("Where it flips");
      Prose.wrap(
          "  ",
          2,
          "from `"
              + flip.symbol().name()
              + "` = "
              + Times.number(flip.at())
              + " on it is "
              + flip.then().word(),
          page,
          out);
    }
  }

  private void parts(Region region) throws IOException {
    List<Region.Part> parts = new ArrayList<>(region.parts());
    if (parts.isEmpty()) {
      return;
    }
    heading("What takes it");
    double all = region.typicalNanos();
    for (Nested nested : nested(parts)) {
      Region.Part part = nested.part();
      double nanos = part.work().total().typical();
      double share = all > 0 ? nanos / all : 0;
      Map<Resource, Double> shares = new HashMap<>();
      part.work().time().forEach((resource, time) -> shares.put(resource, time.typical()));
      String time = Times.of(nanos);
      out.write("  " + percent(share) + "  " + Bar.part(shares, share, barCells, page) + "  ");
      out.write(" ".repeat(Math.max(0, Times.WIDEST - time.length())) + time + "  ");
      SourceText text = region.unit().text();
      int line = Place.at(text, part.span().start(), ColumnUnit.BYTES).line();
      String where = " :" + line;
      String unknown = part.isKnown() ? "" : " ?";
      String indent = "  ".repeat(nested.depth());
      int room =
          page.width()
              - 2
              - 5
              - 2
              - barCells
              - 2
              - Times.WIDEST
              - 2
              - indent.length()
              - where.length()
              - unknown.length();
      String what =
          part.kind() == Region.Kind.CALL
              ? MapNames.ending(name(part.what()), Math.max(12, room))
              : MapNames.code(text, part.span(), Math.max(12, room));
      out.write(indent + what + Ink.FAINT.on(where, page) + Ink.YELLOW.on(unknown, page) + "\n");
    }
  }

  /** A part, and how many others it stands in. */
  private record Nested(Region.Part part, int depth) {}

  /** What is inside of a loop comes below it; beside each other, the most expensive first. */
  private static List<Nested> nested(List<Region.Part> parts) {
    List<Nested> order = new ArrayList<>();
    add(parts, Optional.empty(), 0, order);
    return order;
  }

  private static void add(
      List<Region.Part> parts, Optional<Region.Part> outer, int depth, List<Nested> order) {
    for (Region.Part part : parts) {
      if (innermost(parts, part).equals(outer)) {
        order.add(new Nested(part, depth));
        add(parts, Optional.of(part), depth + 1, order);
      }
    }
  }

  private static Optional<Region.Part> innermost(List<Region.Part> parts, Region.Part inner) {
    Optional<Region.Part> found = Optional.empty();
    for (Region.Part part : parts) {
      boolean isAround =
          part.kind() != Region.Kind.CALL
              && part.span().contains(inner.span())
              && !part.span().equals(inner.span());
      if (isAround && (found.isEmpty() || found.get().span().contains(part.span()))) {
        found = Optional.of(part);
      }
    }
    return found;
  }

  private static String name(String what) {
    return Cells.visible(what.replaceAll("^builtins\\.", ""));
  }

  private void witness(Region region) throws IOException {
    if (region.witness().isEmpty()) {
      return;
    }
    heading("What decides it");
    int most = 1;
    for (Region.Step step : region.witness()) {
      Location at = new Location(step.unit().text(), step.span());
      most = Math.max(most, String.valueOf(Place.end(at, ColumnUnit.BYTES).line()).length());
    }
    Frame frame = new Frame(page, out, most + 3);
    SourceText shown = region.unit().text();
    for (int i = 0; i < region.witness().size(); i++) {
      Region.Step step = region.witness().get(i);
      Location at = firstLine(step);
      if (at.file() != shown || i == 0) {
        frame.heading(
            Ink.FAINT.on(Cells.visible(Place.start(at, ColumnUnit.CODE_POINTS).toString()), page));
      } else {
        frame.gapBefore(at);
      }
      shown = at.file();
      String label =
          step.call().equals("for") || step.call().equals("while")
              ? "this loop"
              : "`" + Chain.call(step) + "`";
      boolean isLast = i == region.witness().size() - 1;
      frame.draw(at, isLast ? Frame.Mark.PRIMARY : Frame.Mark.RELATED, Ink.BLUE, label);
    }
  }

  private static Location firstLine(Region.Step step) {
    SourceText text = step.unit().text();
    int start = step.span().start();
    int end = Math.min(step.span().end(), text.lineEnd(text.lineAt(start)));
    return new Location(text, new Span(start, Math.max(start, end)));
  }

  private void unknown(FileRegions file, Region region) throws IOException {
    List<Region> calls =
        file.regions().stream()
            .filter(other -> other.kind() == Region.Kind.CALL)
            .filter(other -> other.function() == region.function() && other.unknownCalls() > 0)
            .toList();
    if (calls.isEmpty()) {
      return;
    }
    heading("Calls that are not known, or lead to some");
    for (Region call : calls.subList(0, Math.min(MOST_UNKNOWN, calls.size()))) {
      SourceText text = call.unit().text();
      String place = Place.at(text, call.span().start(), ColumnUnit.CODE_POINTS).toString();
      String code = MapNames.code(text, call.span(), Math.max(16, page.width() / 2));
      out.write("  " + Ink.FAINT.on(Cells.visible(place), page) + "  " + code + "\n");
    }
    if (calls.size() > MOST_UNKNOWN) {
      out.write("  and " + (calls.size() - MOST_UNKNOWN) + " more\n");
    }
  }

  private void heading(String title) throws IOException {
    out.write("\n" + Ink.GREEN.on(title, page) + "\n");
  }

  private static String percent(double share) {
    String text = share > 0 && share < 0.005 ? "<1 %" : Math.round(share * 100) + " %";
    return " ".repeat(Math.max(0, 5 - text.length())) + text;
  }

  private static String count(int number, String what) {
    return String.format(Locale.ROOT, "%,d ", number) + what + (number == 1 ? "" : "s");
  }
}
