package dev.boundwise.engine;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.Advisor;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import dev.boundwise.resolve.Program;
import dev.boundwise.shape.Shapes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Finds what bounds the code of files, and what would pay. */
final class Weighing {

  private final Analysis analysis;
  private final PhaseClock clock;
  private final Set<Language> languages;
  private final Consumer<FileRegions> each;
  private final List<InternalError> errors;
  private final int all;

  /** Half a file when it is known what bounds its code, half when it is known what would pay. */
  private int halves;

  /** A file of which it is known what bounds its code. */
  private record Weighed(Unit unit, List<Region> regions, CompletableFuture<Shapes.Read> shapes) {}

  /**
   * @param languages of all files
   * @param all files, of all languages
   * @param each hears of each file, in their order
   * @param errors where defects are added
   */
  Weighing(
      Analysis analysis,
      PhaseClock clock,
      Set<Language> languages,
      int all,
      Consumer<FileRegions> each,
      List<InternalError> errors) {
    this.analysis = analysis;
    this.clock = clock;
    this.languages = languages;
    this.each = each;
    this.errors = errors;
    this.all = all;
  }

  /** Weighs the files of one language. */
  void weigh(List<Unit> units, Knowledge knowledge) {
    boolean advises =
        !analysis.advising().runtimes().isEmpty() && units.getFirst().language() == Language.PYTHON;
    // Answers grow from question to question: one thread, with room for deep recursion.
    if (!advises) {
      Workers.run(1, 1, whole -> map(link(units, knowledge)));
      return;
    }
    boolean isOfAll = analysis.advising().tellsShapes();
    if (analysis.threads() == 1) {
      Workers.run(
          1,
          1,
          whole -> {
            Program program = link(units, knowledge);
            advise(program, new ShapesAhead(() -> Shapes.apart(program), isOfAll), true);
          });
      return;
    }
    // Two programs of the same units answer the same.
    ShapesAhead ahead = new ShapesAhead(() -> Shapes.of(Program.link(units, knowledge)), isOfAll);
    Workers.run(
        2,
        2,
        thread -> {
          if (thread == 0) {
            advise(link(units, knowledge), ahead, false);
          } else {
            ahead.run();
          }
        });
  }

  private Program link(List<Unit> units, Knowledge knowledge) {
    return clock.timed(Phase.LINK, () -> Program.link(units, knowledge));
  }

  private void map(Program program) {
    for (Unit unit : program.units()) {
      weighed(program, unit)
          .ifPresent(regions -> each.accept(new FileRegions(languages, unit, regions, List.of())));
      done(2);
    }
  }

  private void done(int more) {
    halves += more;
    if (halves % 2 == 0) {
      analysis.progress().regions(halves / 2, all);
    }
  }

  private Optional<List<Region>> weighed(Program program, Unit unit) {
    long start = System.nanoTime();
    Optional<List<Region>> regions = Optional.empty();
    try {
      regions = Optional.of(Regions.of(program).in(unit));
    } catch (Throwable e) { // a defect: the other files go on
      errors.add(new InternalError(unit.text().path(), Phase.WEIGH, e));
    }
    clock.finish(Phase.WEIGH, start);
    return regions;
  }

  private void advise(Program program, ShapesAhead ahead, boolean isAlone) {
    Deque<Weighed> files = new ArrayDeque<>();
    try {
      for (Unit unit : program.units()) {
        Optional<List<Region>> regions = weighed(program, unit);
        regions.ifPresent(it -> files.add(new Weighed(unit, it, ahead.ask(it))));
        done(regions.isPresent() ? 1 : 2);
      }
    } finally {
      ahead.end();
    }
    if (isAlone) {
      ahead.run();
    }
    List<Advisor> advisors = analysis.advising().advisors(program);
    while (!files.isEmpty()) {
      Weighed file = files.remove();
      long start = System.nanoTime();
      Optional<FileRegions> found = Optional.empty();
      try {
        Shapes.of(program).take(file.shapes().join());
        found =
            Optional.of(
                new FileRegions(
                    languages, file.unit(), file.regions(), advised(file.regions(), advisors)));
      } catch (Throwable e) { // a defect: the other files go on
        errors.add(new InternalError(file.unit().text().path(), Phase.WEIGH, e));
      }
      clock.finish(Phase.WEIGH, start);
      found.ifPresent(each);
      done(1);
    }
  }

  private static List<FileRegions.Advised> advised(List<Region> regions, List<Advisor> advisors) {
    List<FileRegions.Advised> advised = new ArrayList<>();
    for (Region region : regions) {
      List<Advice> advice = new ArrayList<>();
      advisors.forEach(advisor -> advice.add(advisor.of(region)));
      Advisor first = advisors.getFirst();
      advised.add(new FileRegions.Advised(() -> first.shape(region), advice));
    }
    return advised;
  }
}
