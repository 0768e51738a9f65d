package dev.boundwise.cli;

import dev.boundwise.cli.report.Format;
import dev.boundwise.cli.report.Page;
import dev.boundwise.cli.report.Run;
import dev.boundwise.cli.report.StatisticsTable;
import dev.boundwise.engine.Advising;
import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.Report;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.runtime.PythonVersion;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files and folders. */
@Command(
    name = "check",
    customSynopsis = "boundwise check [OPTION...] [PATH...]",
    descriptionHeading = "%n",
    description = {
      "Check Python and Java files, notebooks, and all of them below folders.",
      "Left out unless given by name: what .gitignore names, and folders such as .venv."
    },
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  boundwise check                               all below this folder",
      "  boundwise check src tests/conftest.py         some of it",
      "  boundwise check --select BW2 --ignore BW202   by family, code or name",
      "  boundwise check --format sarif --output-file boundwise.sarif",
      "  git show HEAD:app.py | boundwise check - --stdin-filename app.py",
      "",
      "Exit codes:",
      "  0  all was read, and nothing certain was found",
      "  1  a warning or an error that is certain, or a file that cannot be read in",
      "     full; what is likely or possible, and notes, are shown and do not fail",
      "  2  a mistake in what was asked, or a defect of Boundwise",
      "",
      "To pass over one statement, write in it: # boundwise: ignore[BW201]",
      "What holds for a project stands in boundwise.toml or pyproject.toml; which keys",
      "there are, and which hold here, says: boundwise config --help, boundwise config"
    },
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      hideParamSyntax = true,
      arity = "0..*",
      description = "Files and folders; - is standard input. Without any: this folder.")
  private List<String> paths = List.of();

  @Mixin private RuleOptions options = new RuleOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, concise, json, sarif, or github for annotations in Actions.")
  private Format format = Format.TEXT;

  @Option(
      names = "--output-file",
      paramLabel = "FILE",
      description = "Write the report there, whole or not at all.")
  private Optional<Path> outputFile = Optional.empty();

  @Option(
      names = "--statistics",
      description =
          "Say how often each rule found something, not where, and which share of all calls is"
              + " resolved.")
  private boolean statistics;

  @Option(
      names = "--strict",
      description =
          "List also the calls on event loops that could not be followed. They are taken for"
              + " harmless: look here for what may have been missed.")
  private boolean strict;

  @Option(names = "--exit-zero", description = "End with 0 whatever is found.")
  private boolean exitZero;

  @Option(
      names = "--no-suppressions",
      description = "Report also what comments in the code suppress.")
  private boolean noSuppressions;

  @Option(
      names = "--no-cache",
      description = "Keep nothing for the next run. There is no cache yet: this is always so.")
  void noCache(boolean accepted) {
    // Taken from the start, so that scripts which ask for it keep working once there is one.
  }

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "What standard input is called in the report.")
  private Optional<String> stdinFilename = Optional.empty();

  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Mixin private RunOptions run = new RunOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    int threads = run.threads();
    runtime.checkSingle("check");
    List<RuleInfo> rules = Rules.infos();
    List<Path> places = Paths.existing(paths);
    Configuration configuration = configuration(places, rules);
    OutputFile.check(outputFile);

    long start = System.nanoTime();
    Report report = analyse(places, configuration, threads);
    int exitCode = exitCode(report);
    Run found = Runs.of(report, rules, strict, exitCode);
    if (outputFile.isPresent()) {
      OutputFile.write(
          outputFile.get(), out -> write(found, terminal.page(run.colour(), false), out));
    } else {
      write(found, terminal.page(run.colour(), terminal.outIsTerminal()), terminal.out());
      terminal.out().flush();
    }
    if (summarised()) {
      Page page = terminal.page(run.colour(), terminal.errIsTerminal());
      terminal.say(Summary.of(report, page, Duration.ofNanos(System.nanoTime() - start)));
      if (!strict) {
        Summary.unknownCalls(report, page).ifPresent(terminal::say);
      }
    }
    if (run.verbose()) {
      terminal.say(Summary.phases(report.phases(), report.counts()));
    }
    return exitCode;
  }

  /** What project files are looked for beside. */
  private static List<Path> onDisk(List<Path> places) {
    return places.equals(List.of(Paths.STANDARD_INPUT)) ? List.of() : places;
  }

  private Configuration configuration(List<Path> places, List<RuleInfo> rules) {
    boolean fromInput = places.equals(List.of(Paths.STANDARD_INPUT));
    List<Path> files = fromInput ? List.of(Paths.path(inputName())) : places;
    return Configuration.of(files, options, rules);
  }

  private String inputName() {
    return stdinFilename.orElse("stdin.py");
  }

  private Report analyse(List<Path> places, Configuration configuration, int threads)
      throws IOException {
    String version = runtime.asked().orElse(PythonVersion.NEWEST).toString();
    Analysis analysis =
        Analysis.with(
                Catalogue.rules(),
                configuration.knowledge(Catalogue.knowledge()).withRuntime(version))
            .withJava(configuration.java(run.classpath()))
            .withSelection(configuration)
            .withExcludes(configuration.excludes())
            .withThreads(threads)
            .withSuppressions(!noSuppressions)
            .withCallShare(statistics)
            .withAdvice(new Advising(Catalogue.remedies(), runtime.runtimes(onDisk(places))));
    if (places.equals(List.of(Paths.STANDARD_INPUT))) {
      return analysis.run(inputName(), terminal.in().readAllBytes());
    }
    try (ProgressLine line = new ProgressLine(terminal, run.quiet(), "Checking")) {
      return analysis.withProgress(line).run(places);
    }
  }

  private void write(Run report, Page page, Writer out) throws IOException {
    if (statistics && (format == Format.TEXT || format == Format.CONCISE)) {
      StatisticsTable.write(report, page, out);
    } else {
      format.write(report, page, out);
    }
  }

  /** A report for programs has its own summary. */
  private boolean summarised() {
    boolean forPeople = format == Format.TEXT || format == Format.CONCISE;
    return !run.quiet() && (forPeople || outputFile.isPresent());
  }

  private int exitCode(Report report) {
    if (!report.errors().isEmpty()) {
      return Boundwise.MISTAKE;
    }
    boolean fails =
        !report.problems().isEmpty() || report.findings().stream().anyMatch(Runs::fails);
    return fails && !exitZero ? 1 : 0;
  }
}
