package dev.boundwise.cli;

import dev.boundwise.cli.Terminal.Colour;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How a command runs that reads code, and what it says apart from its report. */
final class RunOptions {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many threads read files; as many as there are cores.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never; auto: on a terminal, unless NO_COLOR is set.")
  private Colour colour = Colour.AUTO;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print the report alone: no progress, no summary.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say also how long each phase took.")
  private boolean verbose;

  @Option(
      names = {"--classpath", "--class-path"},
      paramLabel = "PATH",
      description =
          "Jars and folders of classes that Java sources are compiled against, separated as in"
              + " java's own -cp; without it the project's build files say where to look.")
  private String classpath = "";

  /** What Java sources are compiled against, as far as somebody said so. */
  List<Path> classpath() {
    List<Path> entries = new ArrayList<>();
    for (String entry : classpath.split(File.pathSeparator, -1)) {
      if (!entry.isBlank()) {
        entries.add(Path.of(entry.strip()));
      }
    }
    return entries;
  }

  /** At least 1. */
  int threads() {
    return atLeastOne("--threads", threads);
  }

  Colour colour() {
    return colour;
  }

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }

  /** A number that makes sense; anything else is a mistake. */
  static int atLeastOne(String option, int value) {
    if (value < 1) {
      throw new Mistake(option + " takes a whole number from 1 on, not " + value);
    }
    return value;
  }
}
