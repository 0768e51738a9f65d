package dev.boundwise.cli;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.cli.report.AdvicePage;
import dev.boundwise.cli.report.AdviceText;
import dev.boundwise.cli.report.MapJson;
import dev.boundwise.cli.report.Page;
import dev.boundwise.cli.report.Proposal;
import dev.boundwise.cli.report.SummaryLine;
import dev.boundwise.engine.Advising;
import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.engine.MapReport;
import dev.boundwise.region.Region;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.runtime.PythonRuntime;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what would pay. */
@Command(
    name = "advise",
    customSynopsis = "boundwise advise [OPTION...] [PATH...]",
    descriptionHeading = "%n",
    description = {
      "Say which loops would run faster, by how much, and how.",
      "With processes, threads, async, interpreters, free-threaded threads, native code or several"
          + " machines. What saves the most time comes first, with the change in code; what is"
          + " better left alone is counted, with the reason."
    },
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  boundwise advise                         what pays below this folder",
      "  boundwise advise src --python 3.12,3.14t what would moving to 3.14t gain?",
      "  boundwise advise --at shop/orders.py:12  all about one loop",
      "  boundwise advise --why-not processes shop/orders.py:12",
      "  python -m cProfile -o run.pstats app.py; boundwise advise --profile run.pstats",
      "  boundwise advise --format json --output-file advice.json",
      "",
      "Figures are predictions for typical sizes: each piece of advice says what it",
      "assumes.",
      "",
      "Exit codes:",
      "  0  the advice is given; files that could not be read in full are named",
      "  2  a mistake in what was asked, or a defect of Boundwise"
    },
    sortOptions = false)
final class AdviseCommand implements Callable<Integer> {

  private static final int TOP = 10;

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      hideParamSyntax = true,
      arity = "0..*",
      description = "Files and folders. Without any: this folder.")
  private List<String> paths = List.of();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Show so many pieces of advice; without it 10.")
  private int top = TOP;

  @Option(names = "--all", description = "Show all of them.")
  private boolean all;

  @Option(
      names = "--at",
      paramLabel = "FILE:LINE",
      description = "Show all about the loop or function at one place: the table of all remedies.")
  private Optional<String> at = Optional.empty();

  @Option(
      names = "--why-not",
      arity = "2",
      paramLabel = "REMEDY FILE:LINE",
      hideParamSyntax = true,
      description = "Say which precondition a remedy fails at one place, or what figure it is.")
  private List<String> whyNot = List.of();

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description =
          "Weigh by what was measured, and be silent about what is cold: cProfile's dump,"
              + " speedscope JSON, collapsed stacks of py-spy or Austin, Scalene's JSON.")
  private Optional<Path> profile = Optional.empty();

  @Mixin private ConfigurationOptions options = new ConfigurationOptions();

  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, or json: the document of boundwise map; docs/reports.md has its keys.")
  private MapCommand.MapFormat format = MapCommand.MapFormat.TEXT;

  @Option(
      names = "--details",
      description = "In JSON, say also typical times, symbols, assumptions, and the code.")
  private boolean details;

  @Option(
      names = "--output-file",
      paramLabel = "FILE",
      description = "Write the advice there, whole or not at all.")
  private Optional<Path> outputFile = Optional.empty();

  @Option(names = "--output", paramLabel = "FILE", hidden = true)
  void output(Path file) {
    outputFile = Optional.of(file);
  }

  @Mixin private RunOptions run = new RunOptions();

  private Optional<ProfileWeights> weights = Optional.empty();
  private Proposals proposals = new Proposals(Optional.empty());

  /** What stands at the place that was asked about. */
  private final List<Proposal> asked = new ArrayList<>();

  /** The files that may be meant by the place that was asked about. */
  private final List<FileRegions> askedFiles = new ArrayList<>();

  private boolean isFileRead;

  AdviseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RunOptions.atLeastOne("--top", top);
    Optional<RemedyKind> remedy = remedy();
    Optional<CodePlace> place = place();
    weights = profile.map(ProfileWeights::read);
    proposals = new Proposals(weights);
    List<Path> places = RegionRun.places("advise", paths);
    List<PythonRuntime> runtimes = runtime.runtimes(places);
    RegionRun regions = new RegionRun(terminal, run);
    Analysis analysis =
        regions
            .analysis(places, options, runtime.asked())
            .withAdvice(
                new Advising(Catalogue.remedies(), runtimes, format == MapCommand.MapFormat.JSON));
    OutputFile.check(outputFile);

    long start = System.nanoTime();
    MapReport[] report = new MapReport[1];
    if (outputFile.isPresent()) {
      Page page = terminal.page(run.colour(), false);
      OutputFile.write(
          outputFile.get(),
          out -> report[0] = write(regions, analysis, places, place, remedy, page, out));
    } else {
      Page page = terminal.page(run.colour(), terminal.outIsTerminal());
      report[0] = write(regions, analysis, places, place, remedy, page, terminal.out());
      terminal.out().flush();
    }
    if (!run.quiet()) {
      regions.problems(report[0], runtime.notes());
    }
    boolean forPeople = format == MapCommand.MapFormat.TEXT && place.isEmpty();
    if (!run.quiet() && (forPeople || outputFile.isPresent())) {
      Page page = terminal.page(run.colour(), terminal.errIsTerminal());
      terminal.say(summary(page, Duration.ofNanos(System.nanoTime() - start)));
    }
    if (run.verbose()) {
      terminal.say(Summary.phases(report[0].phases(), report[0].counts()));
    }
    return report[0].errors().isEmpty() ? 0 : Boundwise.MISTAKE;
  }

  private MapReport write(
      RegionRun regions,
      Analysis analysis,
      List<Path> places,
      Optional<CodePlace> place,
      Optional<RemedyKind> remedy,
      Page page,
      Writer out)
      throws IOException {
    List<PythonRuntime> runtimes = analysis.advising().runtimes();
    if (format == MapCommand.MapFormat.JSON) {
      return json(regions, analysis, places, place, out);
    }
    MapReport report =
        regions.run(
            analysis,
            places,
            file -> {
              if (place.isEmpty()) {
                proposals.add(file);
                return;
              }
              weights.ifPresent(it -> it.add(file));
              if (place.get().isIn(file)) {
                isFileRead = true;
                asked.addAll(place.get().among(file));
                askedFiles.add(file);
              }
            });
    if (place.isEmpty()) {
      sayWhatIsLeftOut();
      if (proposals.areOfOthersAlone()) {
        return report;
      }
      proposals.rank();
      List<Proposal> ranked = proposals.ranked();
      AdviceText text = new AdviceText(page, out, runtimes);
      if (weights.isPresent()) {
        text.weighed(String.valueOf(profile.orElseThrow()), weights.get().total());
      }
      text.write(ranked, all ? ranked.size() : top, proposals.left());
      return report;
    }
    checkFound(place.get());
    weigh(place.get());
    AdvicePage pages = new AdvicePage(page, out, runtimes);
    for (Proposal proposal : asked) {
      if (remedy.isPresent()) {
        pages.whyNot(proposal, remedy.get());
      } else {
        pages.write(proposal);
      }
    }
    return report;
  }

  private void sayWhatIsLeftOut() {
    if (proposals.hasOthers() && !run.quiet()) {
      terminal.say("boundwise: advise is about Python alone; boundwise map says what bounds Java");
    }
  }

  private MapReport json(
      RegionRun regions,
      Analysis analysis,
      List<Path> places,
      Optional<CodePlace> place,
      Writer out)
      throws IOException {
    List<PythonRuntime> runtimes = analysis.advising().runtimes();
    MapJson json = new MapJson(out, runtimes, details);
    List<FileRegions> later = new ArrayList<>();
    MapReport report =
        regions.run(
            analysis,
            places,
            file -> {
              if (place.isEmpty()) {
                proposals.add(file);
              } else {
                weights.ifPresent(it -> it.add(file));
              }
              if (weights.isPresent()) {
                later.add(file); // what a region took is known when all files are
              } else {
                json(json, file, place, unused -> Optional.empty());
              }
            });
    if (weights.isPresent()) {
      weights.get().check();
      for (FileRegions file : later) {
        MeasuredFile measured = MeasuredFile.of(file, weights.get());
        json(json, measured.file(), place, measured::time);
      }
    }
    if (place.isPresent()) {
      checkFound(place.get());
    }
    proposals.rank();
    json.end();
    return report;
  }

  private void json(
      MapJson json,
      FileRegions file,
      Optional<CodePlace> place,
      Function<Region, Optional<Proposal.Measured>> measured) {
    if (place.isEmpty()) {
      json.file(file, region -> true, measured);
    } else if (place.get().isIn(file)) {
      isFileRead = true;
      asked.addAll(place.get().among(file));
      Set<Region> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
      asked.forEach(proposal -> wanted.add(proposal.region()));
      json.file(file, wanted::contains, measured);
    }
  }

  /** Puts what was measured beside what is asked about. */
  private void weigh(CodePlace place) {
    if (weights.isEmpty()) {
      return;
    }
    weights.get().check();
    asked.clear();
    for (FileRegions file : askedFiles) {
      MeasuredFile measured = MeasuredFile.of(file, weights.get());
      for (Proposal one : place.among(measured.file())) {
        asked.add(measured.time(one.region()).map(one::with).orElse(one));
      }
    }
  }

  private void checkFound(CodePlace place) {
    if (!isFileRead) {
      throw new Mistake(
          "no file " + place.path() + " was read; name it as a PATH, or the folder that it is in");
    }
    if (asked.isEmpty()) {
      throw new Mistake("there is no loop and no function at " + place);
    }
  }

  private String summary(Page page, Duration elapsed) {
    int found = proposals.ranked().size();
    if (proposals.areOfOthersAlone()) {
      return SummaryLine.of(false, "no Python was read", Summary.seconds(elapsed), page);
    }
    String text =
        proposals.files() == 0
            ? Summary.NOTHING_READ
            : found == 0
                ? "nothing to change in " + Summary.count(proposals.files(), "file")
                : (found == 1 ? "1 piece of advice" : Summary.number(found) + " pieces of advice")
                    + " for "
                    + Summary.count(proposals.files(), "file");
    return SummaryLine.of(
        found == 0 && proposals.files() > 0, text, Summary.seconds(elapsed), page);
  }

  private Optional<CodePlace> place() {
    if (!whyNot.isEmpty() && at.isPresent()) {
      throw new Mistake("--why-not names a place of its own; leave out --at");
    }
    if (!whyNot.isEmpty()) {
      return Optional.of(CodePlace.of("--why-not REMEDY", whyNot.get(1)));
    }
    return at.map(typed -> CodePlace.of("--at", typed));
  }

  private Optional<RemedyKind> remedy() {
    if (whyNot.isEmpty()) {
      return Optional.empty();
    }
    if (format == MapCommand.MapFormat.JSON) {
      throw new Mistake("--why-not answers in text; --at FILE:LINE has all verdicts in JSON");
    }
    List<RemedyKind> kinds =
        Stream.of(RemedyKind.values()).filter(kind -> kind != RemedyKind.NONE).toList();
    String word = whyNot.getFirst().toLowerCase(Locale.ROOT);
    return Optional.of(
        kinds.stream()
            .filter(kind -> kind.word().equals(word))
            .findFirst()
            .orElseThrow(
                () -> {
                  List<String> known = kinds.stream().map(RemedyKind::word).toList();
                  return new Mistake(
                      "--why-not takes one of "
                          + String.join(", ", known)
                          + "; not "
                          + word
                          + Nearest.suggestion(word, known));
                }));
  }
}
