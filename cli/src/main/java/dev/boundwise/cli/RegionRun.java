package dev.boundwise.cli;

import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.engine.MapReport;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.runtime.PythonVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What commands that show regions have in common: from paths to regions, and what went wrong. */
final class RegionRun {

  private static final int MOST_PROBLEMS = 10;

  private final Terminal terminal;
  private final RunOptions options;

  RegionRun(Terminal terminal, RunOptions options) {
    this.terminal = terminal;
    this.options = options;
  }

  /** The files and folders that were asked for; never standard input. */
  static List<Path> places(String command, List<String> paths) {
    List<Path> places = Paths.existing(paths);
    if (places.contains(Paths.STANDARD_INPUT)) {
      throw new Mistake(command + " reads files, not standard input; name a file or a folder");
    }
    return places;
  }

  /**
   * An analysis as a project's configuration wants it, without rules.
   *
   * @param version of the Python whose operations are meant; without one, the newest
   */
  Analysis analysis(
      List<Path> places, ConfigurationOptions configured, Optional<PythonVersion> version) {
    Configuration configuration = Configuration.of(places, configured, Rules.infos());
    Knowledge knowledge = configuration.knowledge(Catalogue.knowledge());
    String runs = version.orElse(PythonVersion.NEWEST).toString();
    return Analysis.with(List.of(), knowledge.withRuntime(runs))
        .withJava(configuration.java(options.classpath()))
        .withExcludes(configuration.excludes())
        .withThreads(options.threads())
        .withSuppressions(false);
  }

  /** Shows how far it is while it runs. */
  MapReport run(Analysis analysis, List<Path> places, Consumer<FileRegions> each) {
    try (ProgressLine line = new ProgressLine(terminal, options.quiet(), "Reading")) {
      return analysis.withProgress(line).map(places, each);
    }
  }

  /**
   * Names files that could not be read in full, and defects of ours.
   *
   * @param notes about the project's other files
   */
  void problems(MapReport report, List<String> notes) {
    List<String> lines =
        Stream.concat(
                Stream.concat(notes.stream(), report.problems().stream().map(Runs::line)),
                report.errors().stream()
                    .map(
                        error ->
                            error.path()
                                + ": a defect of Boundwise, please report it: "
                                + (options.verbose() ? error.details() : error.cause())))
            .toList();
    lines.stream().limit(MOST_PROBLEMS).forEach(line -> terminal.say("boundwise: " + line));
    if (lines.size() > MOST_PROBLEMS) {
      terminal.say(
          "boundwise: and "
              + Summary.count(lines.size() - MOST_PROBLEMS, "more problem")
              + "; boundwise check lists all");
    }
  }
}
