package dev.boundwise.rules.waiting;

import com.google.auto.service.AutoService;
import dev.boundwise.effect.HandedAndAwaited;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A loop that hands each element to another thread, and waits for it before it hands the next. */
@AutoService(Rule.class)
public final class AwaitedAtOnce extends CodeRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW213",
          "awaited-at-once",
          "Each task is waited for before the next one starts",
          Severity.WARNING,
          "A pool runs tasks at the same time that are there at the same time. A loop that starts one"
              + " and waits for its result before it starts the next runs one at a time, as it would"
              + " without a pool, and pays for handing them over besides.",
          "Start all of them first, and take the results when all have started.",
          List.of(
              "https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/ExecutorService.html",
              "https://docs.python.org/3/library/concurrent.futures.html#executor-objects"));

  public AwaitedAtOnce() {
    super(INFO);
  }

  @Override
  void findings(FunctionFacts function, Consumer<Finding> found) {
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop loop) {
          HandedAndAwaited.in(function, loop)
              .filter(pair -> !isOfOneThread(function, pair.starts()))
              .filter(pair -> !KeyedLoop.isSearchOrParallel(function, loop))
              .ifPresent(pair -> found.accept(finding(function, loop, pair)));
        }
        return true;
      }

      @Override
      protected void expression(Expression expression) {
        Optional<EachElement> each = EachElement.of(function, expression);
        if (each.isPresent()) {
          FunctionFacts inside = function.of(each.get().function());
          HandedAndAwaited.in(inside, each.get().loop())
              .ifPresent(pair -> found.accept(finding(inside, each.get().loop(), pair)));
        }
      }
    }.statements(function.function().body());
  }

  /** One thread runs one task at a time, whatever is started. */
  private static boolean isOfOneThread(FunctionFacts function, Expression.Call start) {
    return start.callee() instanceof Expression.Attribute method
        && Executors.isOfOneThread(function, method.object());
  }

  private static Finding finding(
      FunctionFacts function, Statement.Loop loop, HandedAndAwaited.Pair pair) {
    SourceText text = function.unit().text();
    String starts = Wording.written(function, pair.starts().callee());
    String waits =
        pair.waits().callee() instanceof Expression.Attribute method
            ? method.name() + "()"
            : Wording.written(function, pair.waits().callee());
    boolean isStream = loop.target().start() == loop.start();
    boolean isOneCall = pair.starts().equals(pair.waits());
    return new Finding(
        INFO,
        Confidence.LIKELY,
        (isOneCall
                ? "`%s` waits for each before the next one starts: one runs at a time"
                : "`%s` is waited for with `%s` before the next one starts: one runs at a time")
            .formatted(starts, waits),
        new Location(text, pair.starts().span()),
        isOneCall
            ? List.of()
            : List.of(
                new Related(new Location(text, pair.waits().span()), "this is where it waits")),
        List.of(),
        instead(function, isStream, waits.equals("join()")),
        StartedFirst.of(function, loop, pair, isStream),
        function.function().qualifiedName() + " " + starts);
  }

  private static String instead(FunctionFacts function, boolean isStream, boolean isThread) {
    if (function.unit().language() == Language.PYTHON) {
      return isThread
          ? "Start all first, in a list, and join them in a second loop; a `ThreadPoolExecutor` also"
              + " limits how many run at once"
          : "Start all first, in a list, and take the results in a second loop, or with"
              + " `as_completed`; `pool.map` does both";
    }
    return isStream
        ? "Collect the futures with `toList()` before the stage that waits, which begins a second"
            + " stream: a stream takes one element through all stages before it takes the next"
        : "Collect the futures in a list and wait for them in a second loop, or hand all over with"
            + " `invokeAll`";
  }
}
