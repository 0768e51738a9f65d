package dev.boundwise.cli;

import dev.boundwise.cli.report.MapJson;
import dev.boundwise.cli.report.MapNames;
import dev.boundwise.cli.report.MapText;
import dev.boundwise.cli.report.Page;
import dev.boundwise.cli.report.RegionPage;
import dev.boundwise.engine.Advising;
import dev.boundwise.engine.Analysis;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.engine.MapReport;
import dev.boundwise.region.Bound;
import dev.boundwise.region.Region;
import dev.boundwise.rules.Catalogue;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws what bounds each function. */
@Command(
    name = "map",
    customSynopsis = "boundwise map [OPTION...] [PATH...]",
    descriptionHeading = "%n",
    description = {
      "Say for each function and hot loop what its time goes to.",
      "That is the interpreter, native code, or a kind of waiting; and how long a run takes at"
          + " typical sizes, how sure that is, and which call or loop decides it. The most work"
          + " comes first, tests last."
    },
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Bounds:",
      "  cpu      the interpreter, which one thread at a time can use",
      "  native   native code that lets other threads run meanwhile",
      "  io       waiting",
      "  mixed    both, or one or the other depending on a size",
      "  trivial  under 50 microseconds a run: too little to care",
      "  unknown  calls that could not be followed decide it",
      "",
      "Examples:",
      "  boundwise map                            all below this folder",
      "  boundwise map src --only cpu,native      what computes",
      "  boundwise map --module shop.orders       one module, or one package",
      "  boundwise map --function Client.fetch    one function, and why it is so",
      "  boundwise map --format json --output-file map.json",
      "",
      "Exit codes:",
      "  0  the map is drawn; files that could not be read in full are named",
      "  2  a mistake in what was asked, or a defect of Boundwise"
    },
    sortOptions = false)
final class MapCommand implements Callable<Integer> {

  /** The forms of a map. */
  enum MapFormat {
    TEXT,
    JSON
  }

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      hideParamSyntax = true,
      arity = "0..*",
      description = "Files and folders. Without any: this folder.")
  private List<String> paths = List.of();

  @Option(
      names = "--only",
      paramLabel = "BOUNDS",
      split = ",",
      hideParamSyntax = true,
      description = "Show only these: cpu, native, io, mixed, trivial, unknown.")
  private List<String> only = List.of();

  @Option(
      names = "--module",
      paramLabel = "NAME",
      description = "Show one module, or all of a package: its dotted name or its path.")
  private Optional<String> module = Optional.empty();

  @Option(
      names = "--function",
      paramLabel = "NAME",
      description = "Show all that is known about one function: its dotted name or the end of it.")
  private Optional<String> function = Optional.empty();

  @Mixin private ConfigurationOptions options = new ConfigurationOptions();

  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json; docs/reports.md has the schema.")
  private MapFormat format = MapFormat.TEXT;

  @Option(
      names = "--details",
      description = "In JSON, say also typical times, symbols, parts, and where bounds flip.")
  private boolean details;

  @Option(
      names = "--output-file",
      paramLabel = "FILE",
      description = "Write the map there, whole or not at all.")
  private Optional<Path> outputFile = Optional.empty();

  @Option(names = "--output", paramLabel = "FILE", hidden = true)
  void output(Path file) {
    outputFile = Optional.of(file);
  }

  @Mixin private RunOptions run = new RunOptions();

  private final MapTotals totals = new MapTotals();

  /** Modules and functions that there are, for those who ask for another one. */
  private final Set<String> modules = new TreeSet<>();

  private final Set<String> functions = new TreeSet<>();

  MapCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Set<Bound> bounds = bounds();
    List<Path> places = RegionRun.places("map", paths);
    runtime.checkSingle("map");
    RegionRun regions = new RegionRun(terminal, run);
    Analysis analysis =
        regions.analysis(places, options, runtime.asked()).withAdvice(advising(places));
    OutputFile.check(outputFile);

    long start = System.nanoTime();
    MapReport[] report = new MapReport[1];
    if (outputFile.isPresent()) {
      Page page = terminal.page(run.colour(), false);
      OutputFile.write(
          outputFile.get(), out -> report[0] = write(analysis, places, bounds, page, out));
    } else {
      Page page = terminal.page(run.colour(), terminal.outIsTerminal());
      report[0] = write(analysis, places, bounds, page, terminal.out());
      terminal.out().flush();
    }
    if (!run.quiet()) {
      regions.problems(report[0], runtime.notes());
    }
    boolean forPeople = format == MapFormat.TEXT && function.isEmpty();
    if (!run.quiet() && (forPeople || outputFile.isPresent())) {
      Page page = terminal.page(run.colour(), terminal.errIsTerminal());
      terminal.say(totals.summary(report[0], page, Duration.ofNanos(System.nanoTime() - start)));
    }
    if (run.verbose()) {
      terminal.say(Summary.phases(report[0].phases(), report[0].counts()));
    }
    return report[0].errors().isEmpty() ? 0 : Boundwise.MISTAKE;
  }

  /** What is drawn for people is the same on all runtimes: only readers of JSON are told more. */
  private Advising advising(List<Path> places) {
    return format == MapFormat.JSON
        ? new Advising(Catalogue.remedies(), List.of(runtime.runtimes(places).getFirst()), true)
        : Advising.NONE;
  }

  private MapReport write(
      Analysis analysis, List<Path> places, Set<Bound> bounds, Page page, Writer out)
      throws IOException {
    if (format == MapFormat.JSON) {
      MapJson json = new MapJson(out, analysis.advising().runtimes(), details);
      MapReport report =
          run(analysis, places, file -> json.file(file, region -> isAsked(region, bounds)));
      checkFound();
      json.end();
      return report;
    }
    List<FileRegions> kept = new ArrayList<>();
    MapReport report =
        run(
            analysis,
            places,
            file -> {
              if (function.isEmpty()) {
                kept.add(withoutCalls(file));
              } else if (file.regions().stream().anyMatch(region -> isAsked(region, bounds))) {
                kept.add(file);
              }
            });
    checkFound();
    if (function.isEmpty()) {
      new MapText(page, out, bounds).write(kept);
    } else {
      for (FileRegions file : kept) {
        for (Region region : file.regions()) {
          if (isWhole(region) && isAsked(region, bounds)) {
            new RegionPage(page, out).write(file, region);
          }
        }
      }
    }
    return report;
  }

  private MapReport run(Analysis analysis, List<Path> places, Consumer<FileRegions> each) {
    return new RegionRun(terminal, run)
        .run(
            analysis,
            places,
            file -> {
              if (isOfModule(file)) {
                totals.add(file);
                each.accept(file);
              }
            });
  }

  /** Calls are most of all regions, and a picture shows none. */
  private static FileRegions withoutCalls(FileRegions file) {
    return file.with(
        file.regions().stream().filter(region -> region.kind() != Region.Kind.CALL).toList());
  }

  private static boolean isWhole(Region region) {
    return region.kind() == Region.Kind.FUNCTION || region.kind() == Region.Kind.MODULE;
  }

  private boolean isAsked(Region region, Set<Bound> bounds) {
    if (function.isPresent()) {
      if (isWhole(region)) {
        functions.add(MapNames.of(region));
      }
      if (!MapNames.means(function.get(), region)) {
        return false;
      }
    }
    return bounds.isEmpty() || bounds.contains(region.bound());
  }

  private boolean isOfModule(FileRegions file) {
    if (module.isEmpty()) {
      return true;
    }
    String name = file.unit().name();
    String path = file.unit().text().path();
    modules.add(name.isEmpty() ? path : name);
    String asked = module.get();
    return name.equals(asked) || name.startsWith(asked + ".") || path.equals(asked);
  }

  private void checkFound() {
    if (module.isPresent() && totals.files() == 0) {
      throw new Mistake("no module " + module.get() + " was read" + hint(module.get(), modules));
    }
    boolean isThere =
        function.isEmpty()
            || functions.stream()
                .anyMatch(
                    name ->
                        name.equals(function.get())
                            || name.endsWith("." + function.get())
                            || function.get().endsWith("." + name));
    if (!isThere) {
      throw new Mistake(
          "no function " + function.get() + " was read" + hint(function.get(), functions));
    }
  }

  /** What was probably meant: by the whole name, else by its last part. */
  private static String hint(String typed, Set<String> known) {
    String whole = Nearest.suggestion(typed, known);
    if (!whole.isEmpty()) {
      return whole;
    }
    String last = lastPart(typed);
    Optional<String> near =
        Nearest.of(last, known.stream().map(MapCommand::lastPart).distinct().toList());
    return known.stream()
        .filter(name -> near.isPresent() && lastPart(name).equals(near.get()))
        .findFirst()
        .map(name -> "; did you mean " + name + "?")
        .orElse("; boundwise map shows what there is");
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private Set<Bound> bounds() {
    Set<Bound> bounds = EnumSet.noneOf(Bound.class);
    List<String> known = Stream.of(Bound.values()).map(Bound::word).toList();
    for (String word : only) {
      if (!known.contains(word.toLowerCase(Locale.ROOT))) {
        throw new Mistake(
            "--only takes "
                + String.join(", ", known)
                + "; not "
                + word
                + Nearest.suggestion(word, known));
      }
      bounds.add(Bound.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return bounds;
  }
}
