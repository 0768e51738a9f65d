package dev.boundwise.rules.waiting;

import dev.boundwise.effect.EventLoops;
import dev.boundwise.effect.LoopEntry;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.region.LongRun;
import dev.boundwise.region.LongRuns;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.rule.RuleInfo;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** A program's own code that computes for long on event loops, as findings. */
final class LongRunFindings {

  /** Code in use comes to an end: longer than this takes only what was estimated wrongly. */
  private static final double DAY_NANOS = 24 * 3600 * 1e9;

  private final List<LongRun> runs;
  private final LongRun first;

  private LongRunFindings(List<LongRun> runs) {
    this.runs = runs;
    this.first = runs.getFirst();
  }

  /** One for each place that takes the time, however many lead there. */
  static List<LongRunFindings> of(Program program) {
    IdentityHashMap<Function, List<LoopEntry>> known = new IdentityHashMap<>();
    for (LoopEntry entry : EventLoops.of(program).entries()) {
      known.computeIfAbsent(entry.function().function(), unused -> new ArrayList<>(2)).add(entry);
    }
    IdentityHashMap<Code, List<LongRun>> groups = new IdentityHashMap<>();
    List<LongRunFindings> found = new ArrayList<>();
    for (LongRun run : LongRuns.of(program, function -> !isOfTests(function))) {
      if (run.nanos() > DAY_NANOS) {
        continue;
      }
      List<LoopEntry> entries = known.getOrDefault(run.function().function(), List.of());
      if (entries.stream().anyMatch(entry -> isToldOf(run, entry))) {
        continue;
      }
      List<LongRun> group = groups.get(run.last().code());
      if (group != null) {
        group.add(run);
        continue;
      }
      group = new ArrayList<>(List.of(run));
      groups.put(run.last().code(), group);
      found.add(new LongRunFindings(group));
    }
    return found;
  }

  /** In a test nobody waits meanwhile. */
  private static boolean isOfTests(FunctionFacts function) {
    return Tests.hold(function);
  }

  /** Whether something is said of it already: of a call in it that computes, or of the wait. */
  private static boolean isToldOf(LongRun run, LoopEntry entry) {
    return entry.effect() == Effect.COMPUTE
        ? run.code().span().contains(entry.code().span())
        : entry.effect() != Effect.DISK && run.code() == entry.code();
  }

  Finding finding(RuleInfo rule) {
    FunctionFacts function = first.function();
    LongRun.Step last = first.last();
    return new Finding(
        rule,
        Mocks.in(function) ? Confidence.POSSIBLE : Confidence.CERTAIN,
        LongRunWords.subject(function, first.code())
            + " computes for "
            + time()
            + " and stops the event loop meanwhile"
            + Wording.more(runs.size() - 1),
        new Location(function.unit().text(), LongRunWords.place(first.code())),
        others(),
        flow(),
        LongRunAdvice.instead(function, first),
        List.of(),
        last.function().function().qualifiedName()
            + " "
            + (last.what().isEmpty()
                ? LongRunWords.written(last.function(), last.code())
                : last.what()));
  }

  private String time() {
    boolean isFarFrom = first.nanos() > 3 * first.sureNanos();
    return (isFarFrom ? "at least " : "about ")
        + LongRunWords.rounded(isFarFrom ? first.sureNanos() : first.nanos());
  }

  private List<Related> flow() {
    List<Related> steps = new ArrayList<>();
    for (LongRun.Step step : first.way()) {
      boolean isLast = steps.size() == first.way().size() - 1;
      String what =
          isLast
              ? LongRunWords.subject(step.function(), step.code()) + " takes most of the time"
              : step.code() instanceof Expression.Call call
                  ? Wording.step(step.function(), call)
                  : LongRunWords.subject(step.function(), step.code());
      steps.add(
          new Related(
              new Location(step.function().unit().text(), LongRunWords.place(step.code())), what));
    }
    return steps.size() == 1 ? List.of() : steps;
  }

  private List<Related> others() {
    return runs.stream()
        .skip(1)
        .limit(Trace.MOST_ENTRIES)
        .map(
            run ->
                new Related(
                    new Location(run.function().unit().text(), LongRunWords.place(run.code())),
                    "`" + run.function().function().qualifiedName() + "` leads there too"))
        .toList();
  }
}
