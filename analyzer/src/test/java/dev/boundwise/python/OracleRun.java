package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.python.OracleComparison.Difference;
import dev.boundwise.python.OracleComparison.Kind;
import dev.boundwise.python.OracleComparison.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares whole corpora and prints one table; started by {@code bench/oracle.sh}, which says how.
 *
 * <p>Arguments: the script canonical_ast.py, a file for the differences, and then pairs of an
 * interpreter and a corpus. A corpus is {@code stdlib} (the interpreter's own, its tests included,
 * installed packages left out), a folder, or {@code @FILE} with one path a line.
 */
final class OracleRun {

  private static final int EXAMPLES = 3;
  private static final long DEEP_STACK = 1L << 30;

  private OracleRun() {}

  public static void main(String[] args) throws InterruptedException {
    if (args.length < 4 || args.length % 2 != 0) {
      System.err.println("usage: SCRIPT DIFFERENCES INTERPRETER CORPUS [INTERPRETER CORPUS]...");
      System.exit(2);
    }
    List<Tally> tallies = new ArrayList<>();
    List<Throwable> failed = new ArrayList<>();
    Thread run =
        new Thread(
            null,
            () -> {
              try {
                runAll(args, tallies);
              } catch (IOException | RuntimeException | Error e) {
                failed.add(e);
              }
            },
            "oracle",
            DEEP_STACK);
    run.start();
    run.join();
    for (Throwable e : failed) {
      e.printStackTrace();
    }
    boolean same = tallies.stream().allMatch(t -> t.differences().isEmpty());
    System.exit(failed.isEmpty() && same ? 0 : 1);
  }

  private static void runAll(String[] args, List<Tally> tallies) throws IOException {
    String row = "%-12s %-40s %6s %11s %6s %8s %8s %8s %9s %8s %6s%n";
    System.out.printf(
        row,
        "interpreter",
        "corpus",
        "files",
        "nodes",
        "differ",
        "refused",
        "rejected",
        "accepted",
        "same line",
        "skipped",
        "failed");
    for (int i = 2; i < args.length; i += 2) {
      Interpreter python = Interpreter.of(args[i]);
      Tally tally =
          new OracleComparison(Path.of(args[0]))
              .compare(python.command(), corpus(python, args[i + 1]));
      tallies.add(tally);
      System.out.printf(
          Locale.ROOT,
          row,
          python.version(),
          args[i + 1].length() <= 40
              ? args[i + 1]
              : "..." + args[i + 1].substring(args[i + 1].length() - 37),
          tally.files(),
          tally.nodes(),
          tally.count(Kind.TREE),
          tally.count(Kind.REFUSED),
          tally.rejected(),
          tally.count(Kind.ACCEPTED),
          tally.sameLine(),
          tally.skipped(),
          tally.count(Kind.FAILED));
      Files.writeString(Path.of(args[1]), grouped(tallies), UTF_8);
    }
  }

  private static List<Path> corpus(Interpreter python, String name) throws IOException {
    if (name.equals("stdlib")) {
      return pythonFiles(python.stdlib());
    }
    if (name.startsWith("@")) {
      return Files.readAllLines(Path.of(name.substring(1)), UTF_8).stream().map(Path::of).toList();
    }
    return pythonFiles(Path.of(name));
  }

  /** All Python files below a folder in a fixed order, installed packages left out. */
  static List<Path> pythonFiles(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(p -> p.toString().endsWith(".py") && Files.isRegularFile(p))
          .filter(p -> !folder.relativize(p).toString().contains("site-packages"))
          .sorted()
          .toList();
    }
  }

  private static String grouped(List<Tally> tallies) {
    Map<String, List<Difference>> causes =
        tallies.stream()
            .flatMap(t -> t.differences().stream())
            .collect(
                Collectors.groupingBy(
                    d -> d.kind() + "  " + d.cause(), TreeMap::new, Collectors.toList()));
    return causes.entrySet().stream()
        .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
        .map(
            e ->
                e.getValue().stream()
                    .limit(EXAMPLES)
                    .map(d -> "  " + d.report() + "\n")
                    .collect(
                        Collectors.joining("", e.getValue().size() + "x " + e.getKey() + "\n", "")))
        .collect(Collectors.joining("\n"));
  }
}
