package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.SourceText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds our reading of Python files to that of one CPython, file by file, node by node. */
final class OracleComparison {

  private static final Pattern POSITION = Pattern.compile("\\d+:\\d+-(\\d+:\\d+|\\?)|\\?$");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'|0x[0-9a-f]+");
  private static final int CONTEXT = 2;
  private static final int TRACE = 6;

  private final Path script;
  private final List<Difference> differences = new ArrayList<>();
  private int files;
  private long nodes;
  private int rejected;
  private int sameLine;
  private int skipped;

  /**
   * @param script canonical_ast.py
   */
  OracleComparison(Path script) {
    this.script = script;
  }

  /** What a file's reading differs in. */
  enum Kind {
    /** Both read the file, and the trees differ. */
    TREE,
    /** CPython reads the file, and we give a diagnostic. */
    REFUSED,
    /** CPython rejects the file, and we give no diagnostic. */
    ACCEPTED,
    /** Both reject the file, and none of our diagnostics is on the line that CPython names. */
    OTHER_LINE,
    /** Our parser threw. */
    FAILED
  }

  /**
   * @param cause the difference without what is particular to the file
   * @param report lines to be read by people
   */
  record Difference(Kind kind, String cause, String report) {}

  /**
   * @param files all that were compared, those included that CPython rejects
   * @param nodes in the trees of our parser that were compared to the end
   * @param rejected by CPython
   * @param sameLine of the rejected: a diagnostic of ours is on the line that CPython names (not
   *     always the first: after a mistake CPython goes on to read tokens, and names what is wrong
   *     with those), or there is one at all where CPython names no line
   * @param skipped files that this CPython could not read for lack of stack, memory or file
   */
  record Tally(
      int files,
      long nodes,
      int rejected,
      int sameLine,
      int skipped,
      List<Difference> differences) {

    long count(Kind kind) {
      return differences.stream().filter(d -> d.kind() == kind).count();
    }
  }

  /**
   * @param command the interpreter, any CPython from 3.8 on
   */
  Tally compare(List<String> command, List<Path> paths) throws IOException {
    Path list = Files.createTempFile("boundwise-oracle", ".txt");
    try {
      Files.write(list, paths.stream().map(Path::toString).toList(), UTF_8);
      List<String> line = new ArrayList<>(command);
      line.add(script.toString());
      Process process =
          new ProcessBuilder(line)
              .redirectInput(list.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII), 1 << 16)) {
        compareAll(paths, reader);
      } finally {
        process.destroy();
      }
    } finally {
      Files.delete(list);
    }
    return new Tally(files, nodes, rejected, sameLine, skipped, List.copyOf(differences));
  }

  private void compareAll(List<Path> paths, BufferedReader reader) throws IOException {
    String header = reader.readLine();
    StringBuilder theirs = new StringBuilder();
    for (Path path : paths) {
      if (header == null || !header.startsWith("@file ")) {
        throw new IOException("the interpreter stopped before " + path + ": " + header);
      }
      String verdict = header.substring(header.indexOf("\" ") + 2);
      theirs.setLength(0);
      for (header = reader.readLine();
          header != null && !header.startsWith("@");
          header = reader.readLine()) {
        theirs.append(header).append('\n');
      }
      compareOne(path, verdict, theirs.toString());
    }
    if (!"@done".equals(header)) {
      throw new IOException("the interpreter did not finish");
    }
  }

  private void compareOne(Path path, String verdict, String theirs) throws IOException {
    if (verdict.startsWith("skipped")) {
      skipped++;
      return;
    }
    files++;
    PythonFile ours;
    try {
      ours = read(path.toString(), Files.readAllBytes(path));
    } catch (RuntimeException | StackOverflowError e) {
      List<StackTraceElement> trace = Arrays.asList(e.getStackTrace());
      String places =
          trace.stream().limit(TRACE).map(at -> "\n      " + at).collect(Collectors.joining());
      differences.add(
          new Difference(
              Kind.FAILED, e.getClass() + " " + trace.getFirst(), path + ": " + e + places));
      return;
    }
    if (verdict.equals("ok")) {
      compareTrees(path, theirs, ours);
    } else {
      rejected++;
      compareErrors(path, verdict.substring("error ".length()), ours);
    }
  }

  /** As for users: what is wrong with the bytes comes before what is wrong with the text. */
  static PythonFile read(String path, byte[] bytes) {
    PythonSource source = PythonSource.read(path, bytes);
    PythonFile file = PythonParser.parse(source.text());
    List<Diagnostic> all = new ArrayList<>(source.diagnostics());
    all.addAll(file.diagnostics());
    return new PythonFile(file.text(), file.module(), all, file.comments());
  }

  private void compareErrors(Path path, String error, PythonFile ours) {
    String line = error.substring(0, error.indexOf(' '));
    String message = error.substring(error.indexOf(' ') + 2, error.length() - 1);
    String theirs = path + ":" + line + ": CPython: " + message;
    if (ours.diagnostics().isEmpty()) {
      differences.add(
          new Difference(Kind.ACCEPTED, general(message), theirs + sourceLine(ours.text(), line)));
      return;
    }
    boolean same =
        line.equals("?")
            || ours.diagnostics().stream()
                .anyMatch(d -> ours.text().lineAt(d.span().start()) == Integer.parseInt(line));
    if (same) {
      sameLine++;
      return;
    }
    differences.add(
        new Difference(
            Kind.OTHER_LINE,
            general(message),
            theirs + sourceLine(ours.text(), line) + diagnostic(ours)));
  }

  private void compareTrees(Path path, String theirs, PythonFile ours) {
    if (!ours.diagnostics().isEmpty()) {
      String message = firstOf(ours).message();
      differences.add(new Difference(Kind.REFUSED, general(message), path + diagnostic(ours)));
      return;
    }
    CanonicalDump.Dumped dumped = CanonicalDump.of(ours.text(), ours.module());
    if (theirs.equals(dumped.tree())) {
      nodes += dumped.nodes();
      return;
    }
    List<String> expected = theirs.lines().toList();
    List<String> actual = dumped.tree().lines().toList();
    int common = Math.min(expected.size(), actual.size());
    int at = 0;
    while (at < common && same(expected.get(at), actual.get(at))) {
      at++;
    }
    if (at == expected.size() && at == actual.size()) {
      nodes += dumped.nodes();
      return;
    }
    String cause = general(lineOf(expected, at)) + "  ours: " + general(lineOf(actual, at));
    differences.add(
        new Difference(Kind.TREE, cause, difference(path, ours.text(), expected, actual, at)));
  }

  /** Whether our line is CPython's, whose positions may end in {@code ?}: that stands for any. */
  private static boolean same(String theirs, String ours) {
    return theirs.equals(ours)
        || (theirs.endsWith("?") && ours.startsWith(theirs.substring(0, theirs.length() - 1)));
  }

  private static String difference(
      Path path, SourceText text, List<String> expected, List<String> actual, int at) {
    int line = 1;
    for (int i = Math.min(at, actual.size() - 1); i >= 0; i--) {
      var matcher = POSITION.matcher(actual.get(i));
      if (matcher.find()) {
        line = Integer.parseInt(matcher.group().split(":", 2)[0]);
        break;
      }
    }
    StringBuilder report = new StringBuilder(path + sourceLine(text, Integer.toString(line)));
    for (int i = Math.max(0, at - CONTEXT); i < at; i++) {
      report.append("\n      ").append(expected.get(i));
    }
    for (int i = at; i <= at + CONTEXT; i++) {
      report.append("\n    < ").append(lineOf(expected, i));
    }
    for (int i = at; i <= at + CONTEXT; i++) {
      report.append("\n    > ").append(lineOf(actual, i));
    }
    return report.toString();
  }

  private static String lineOf(List<String> lines, int at) {
    return at < lines.size() ? shortened(lines.get(at)) : "(end)";
  }

  private static Diagnostic firstOf(PythonFile ours) {
    return ours.diagnostics().stream()
        .min(Comparator.comparingInt(d -> d.span().start()))
        .orElseThrow();
  }

  private static String diagnostic(PythonFile ours) {
    Diagnostic first = firstOf(ours);
    int line = ours.text().lineAt(first.span().start());
    return "\n    ours: line "
        + line
        + ": "
        + first.message()
        + sourceLine(ours.text(), Integer.toString(line));
  }

  private static String sourceLine(SourceText text, String line) {
    if (line.equals("?") || Integer.parseInt(line) > text.lineCount()) {
      return "";
    }
    return "\n    " + line + " | " + shortened(text.lineText(Integer.parseInt(line)));
  }

  private static String shortened(String line) {
    return line.length() <= 160 ? line : line.substring(0, 160) + "...";
  }

  private static String general(String line) {
    String placeless = POSITION.matcher(line).replaceAll("P");
    return QUOTED.matcher(placeless).replaceAll("Q");
  }
}
