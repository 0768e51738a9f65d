package dev.boundwise.cli.report;

import dev.boundwise.engine.Found;
import dev.boundwise.engine.UnknownCall;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.rule.Severity;
import dev.boundwise.source.ColumnUnit;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A code frame for each finding, grouped by file. */
final class TextReport {

  private static final int LONGEST_CALLEE = 60;

  private final Page page;
  private final Writer out;

  TextReport(Page page, Writer out) {
    this.page = page;
    this.out = out;
  }

  void write(Run run) throws IOException {
    List<Finding> group = new ArrayList<>();
    for (Found found : run.results()) {
      Finding finding = found.finding();
      if (found.isSuppressed()) {
        continue;
      }
      if (!group.isEmpty() && !path(group.getLast()).equals(path(finding))) {
        file(group);
        group.clear();
      }
      group.add(finding);
    }
    if (!group.isEmpty()) {
      file(group);
    }
    for (Problem problem : run.problems()) {
      problem(problem);
    }
    if (run.isStrict() && !run.calls().unknown().isEmpty()) {
      unknownCalls(run.calls().unknown());
    }
  }

  private void unknownCalls(List<UnknownCall> calls) throws IOException {
    heading("calls on event loops that could not be followed", count(calls.size(), "call"));
    List<String> places = new ArrayList<>();
    for (UnknownCall call : calls) {
      places.add(Cells.visible(Place.start(call.callee(), ColumnUnit.CODE_POINTS).toString()));
    }
    int widest =
        places.stream().mapToInt(Cells::width).filter(w -> w <= page.width() / 2).max().orElse(0);
    for (int i = 0; i < calls.size(); i++) {
      String place = places.get(i);
      out.write(place + " ".repeat(Math.max(2, widest + 2 - Cells.width(place))));
      out.write(Prose.inline(words(calls.get(i)), Ink.PLAIN, page) + "\n");
    }
    out.write('\n');
  }

  /** What is called and by what: a phrase. */
  static String words(UnknownCall call) {
    String code = call.callee().file().slice(call.callee().span()).lines().findFirst().orElse("");
    String shown =
        code.length() > LONGEST_CALLEE ? code.substring(0, LONGEST_CALLEE).strip() + "..." : code;
    return Cells.visible(
        "`" + shown + "`" + (call.function().isEmpty() ? "" : " in `" + call.function() + "`"));
  }

  private void file(List<Finding> findings) throws IOException {
    heading(Cells.visible(path(findings.getFirst())), count(findings.size(), "finding"));
    for (Finding finding : findings) {
      finding(finding);
    }
  }

  private void heading(String title, String count) throws IOException {
    int width = Math.min(page.width(), 100);
    int rule = Math.max(3, width - Cells.width(title) - count.length() - 5);
    out.write(Ink.FAINT.on("──", page) + " " + Ink.STRONG.on(title, page) + " ");
    out.write(Ink.FAINT.on("─".repeat(rule) + " " + count, page) + "\n\n");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private void finding(Finding finding) throws IOException {
    Ink ink = ink(finding.rule().severity());
    Place place = Place.start(finding.primary(), ColumnUnit.CODE_POINTS);
    out.write(Ink.STRONG.on(Cells.visible(place.toString()), page) + " ");
    out.write(ink.on(severity(finding), page) + " ");
    out.write(Ink.STRONG.on(finding.rule().code(), page) + " ");
    out.write(Ink.FAINT.on(finding.rule().name(), page) + "\n");
    Prose.wrap("  ", 2, finding.message(), page, out);
    out.write('\n');
    frames(finding, ink);
    out.write('\n');
    if (!finding.flow().isEmpty()) {
      places("also", finding.related());
    }
    advice("instead", finding.instead());
    if (!finding.fixes().isEmpty()) {
      Fix fix = finding.fixes().getFirst();
      advice("fix", fix.title() + (fix.safe() ? "" : " (look at it first: behaviour may change)"));
    }
    out.write('\n');
  }

  private void frames(Finding finding, Ink ink) throws IOException {
    Frame frame = new Frame(page, out, gutter(finding));
    Location primary = finding.primary();
    // Beside the steps of a way, other places that lead there are worth a line each.
    List<Related> drawn = finding.flow().isEmpty() ? finding.related() : List.of();
    Set<Related> marked = frame.drawWithContext(primary, drawn, ink);
    SourceText shown = primary.file();
    for (Related related : drawn) {
      if (marked.contains(related)) {
        continue;
      }
      Location there = related.location();
      if (shown == there.file()) {
        frame.gapBefore(there);
      } else {
        frame.heading(placeOf(there));
      }
      shown = there.file();
      related(frame, related);
    }
    int step = 0;
    for (Related related : finding.flow()) {
      if (step > 0 || !related.location().equals(primary)) {
        step++;
        frame.heading(Ink.BLUE.on("step " + step, page) + " " + placeOf(related.location()));
        frame.draw(firstLine(related.location()), Frame.Mark.RELATED, Ink.BLUE, related.message());
      }
    }
  }

  /** What of a place is on its first line: a step says which call it is, not all that it passes. */
  private static Location firstLine(Location place) {
    int start = place.span().start();
    int end = Math.min(place.span().end(), place.file().lineEnd(place.file().lineAt(start)));
    return new Location(place.file(), new Span(start, Math.max(start, end)));
  }

  private void places(String what, List<Related> places) throws IOException {
    String lead = "  " + Ink.GREEN.on(what + ":", page) + " ";
    for (Related related : places) {
      Prose.wrap(
          lead + placeOf(related.location()) + " ",
          what.length() + 4,
          related.message(),
          page,
          out);
      lead = " ".repeat(what.length() + 4);
    }
  }

  private void related(Frame frame, Related related) throws IOException {
    frame.draw(related.location(), Frame.Mark.RELATED, Ink.BLUE, related.message());
  }

  private void advice(String what, String text) throws IOException {
    if (!text.isBlank()) {
      Prose.wrap("  " + Ink.GREEN.on(what + ":", page) + " ", what.length() + 4, text, page, out);
    }
  }

  private void problem(Problem problem) throws IOException {
    String what = problem.kind() == Problem.Kind.SYNTAX ? "syntax" : "error";
    String place =
        problem
            .location()
            .map(at -> Place.start(at, ColumnUnit.CODE_POINTS).toString())
            .orElse(problem.path());
    out.write(Ink.STRONG.on(Cells.visible(place), page) + " " + Ink.RED.on(what, page) + "\n");
    Prose.wrap("  ", 2, problem.message(), page, out);
    out.write('\n');
    if (problem.location().isPresent()) {
      Location at = problem.location().get();
      new Frame(page, out, digits(at) + 3).drawWithContext(at, List.of(), Ink.RED);
      out.write('\n');
    }
  }

  private String placeOf(Location location) {
    String place = Place.start(location, ColumnUnit.CODE_POINTS).toString();
    return Ink.FAINT.on(Cells.visible(place), page);
  }

  /** Doubt is part of what is said, so it stands beside the severity. */
  private static String severity(Finding finding) {
    String severity = finding.rule().severity().name().toLowerCase(Locale.ROOT);
    return finding.confidence() == Confidence.CERTAIN
        ? severity
        : finding.confidence().name().toLowerCase(Locale.ROOT) + " " + severity;
  }

  static Ink ink(Severity severity) {
    return switch (severity) {
      case ERROR -> Ink.RED;
      case WARNING -> Ink.YELLOW;
      case NOTE -> Ink.BLUE;
    };
  }

  private static int gutter(Finding finding) {
    int most = digits(finding.primary());
    for (Related related : finding.related()) {
      most = Math.max(most, digits(related.location()));
    }
    for (Related related : finding.flow()) {
      most = Math.max(most, digits(related.location()));
    }
    return most + 3;
  }

  private static int digits(Location location) {
    return String.valueOf(Place.end(location, ColumnUnit.BYTES).line()).length();
  }

  private static String path(Finding finding) {
    return finding.primary().file().path();
  }
}
