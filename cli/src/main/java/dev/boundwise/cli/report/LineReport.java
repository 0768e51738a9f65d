package dev.boundwise.cli.report;

import dev.boundwise.engine.Found;
import dev.boundwise.engine.UnknownCall;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.source.ColumnUnit;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/** One line for each finding: for people in a hurry, for editors, and for GitHub Actions. */
final class LineReport {
  private LineReport() {}

  static void concise(Run run, Page page, Writer out) throws IOException {
    for (Found found : run.results()) {
      if (!found.isSuppressed()) {
        Finding finding = found.finding();
        Place place = Place.start(finding.primary(), ColumnUnit.CODE_POINTS);
        String code = Ink.RED.on(finding.rule().code(), page);
        line(place.toString(), code, finding.message() + end(finding), page, out);
      }
    }
    for (Problem problem : run.problems()) {
      String place =
          problem
              .location()
              .map(at -> Place.start(at, ColumnUnit.CODE_POINTS).toString())
              .orElse(problem.path());
      String what = problem.kind() == Problem.Kind.SYNTAX ? "syntax" : "error";
      line(place, Ink.RED.on(what, page), problem.message(), page, out);
    }
    if (run.isStrict()) {
      unknownCalls(run, page, out);
    }
  }

  private static void unknownCalls(Run run, Page page, Writer out) throws IOException {
    for (UnknownCall call : run.calls().unknown()) {
      String place = Place.start(call.callee(), ColumnUnit.CODE_POINTS).toString();
      line(place, Ink.RED.on("unknown", page), TextReport.words(call), page, out);
    }
  }

  private static void line(String place, String code, String message, Page page, Writer out)
      throws IOException {
    out.write(Ink.STRONG.on(Cells.visible(place), page) + ": " + code + " ");
    out.write(Prose.inline(Cells.visible(message), Ink.PLAIN, page) + "\n");
  }

  /** GitHub shows at most ten of each kind for a step, so the worst kind is told apart. */
  static void github(Run run, Writer out) throws IOException {
    for (Found found : run.results()) {
      if (!found.isSuppressed()) {
        Finding finding = found.finding();
        String kind =
            switch (finding.rule().severity()) {
              case ERROR -> "error";
              case WARNING -> "warning";
              case NOTE -> "notice";
            };
        String title = finding.rule().code() + " " + finding.rule().name();
        String text = finding.message() + steps(finding) + "\nInstead: " + finding.instead();
        command(kind, range(finding.primary()), title, text, out);
      }
    }
    for (Problem problem : run.problems()) {
      String file =
          problem.location().map(LineReport::range).orElse("file=" + property(problem.path()));
      command("warning", file, "not checked in full", problem.message(), out);
    }
  }

  /** Where it happens, when that is elsewhere. */
  private static String end(Finding finding) {
    return finding.flow().isEmpty() ? "" : " (" + line(finding.flow().getLast()) + ")";
  }

  /** The way there: annotations show no other places. */
  private static String steps(Finding finding) {
    return finding.flow().stream()
        .filter(step -> !step.location().equals(finding.primary()))
        .map(step -> "\n- " + step.message() + " (" + line(step) + ")")
        .collect(Collectors.joining());
  }

  private static String line(Related related) {
    Place place = Place.start(related.location(), ColumnUnit.CODE_POINTS);
    return place.path()
        + ":"
        + (place.cell() > 0 ? "cell " + place.cell() + ":" : "")
        + place.line();
  }

  private static String range(Location location) {
    Place start = Place.start(location, ColumnUnit.CODE_POINTS);
    Place end = Place.end(location, ColumnUnit.CODE_POINTS);
    String lines = "file=" + property(start.path()) + ",line=" + start.line();
    // GitHub takes columns for ranges within one line only.
    return start.line() == end.line()
        ? lines + ",endLine=" + end.line() + ",col=" + start.column() + ",endColumn=" + end.column()
        : lines + ",endLine=" + end.line();
  }

  private static void command(String kind, String place, String title, String text, Writer out)
      throws IOException {
    out.write("::" + kind + " " + place + ",title=" + property(title) + "::" + data(text) + "\n");
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
