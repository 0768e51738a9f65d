package dev.boundwise.rules.waiting;

import com.google.auto.service.AutoService;
import dev.boundwise.effect.LoopEnd;
import dev.boundwise.effect.LoopState;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A loop without end in async code that lets no other task run. */
@AutoService(Rule.class)
public final class LoopNeverYields implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW206",
          "loop-never-yields",
          "A loop without end lets no other task run",
          Severity.ERROR,
          "An event loop changes tasks only where one awaits. A loop that waits for something to"
              + " happen, and awaits nothing, keeps it from happening: the task that would do it never"
              + " has its turn, and neither has a timer, a connection or a cancellation.",
          "Await what is waited for: an event, a queue, a task. Where it can only be asked for,"
              + " sleep with `await` in each round; where the loop computes, run it in a thread.",
          List.of(
              "https://docs.python.org/3/library/asyncio-dev.html#concurrency-and-multithreading",
              "https://docs.python.org/3/library/asyncio-sync.html#event"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Interest interest() {
    return Interest.ASYNC_FUNCTIONS;
  }

  @Override
  public void check(FunctionFacts function, Consumer<Finding> found) {
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        return !(statement instanceof Statement.Loop loop && report(function, loop, found));
      }

      @Override
      protected boolean enter(Expression expression) {
        return false;
      }
    }.statements(function.function().body());
  }

  private static boolean report(
      FunctionFacts function, Statement.Loop loop, Consumer<Finding> found) {
    if (loop.isAsync() || !LoopEnd.isOpen(function, loop) || LoopEnd.yields(loop)) {
      return false;
    }
    LoopState state = LoopState.of(function, loop);
    List<Expression> kept = new ArrayList<>();
    for (List<Expression> way : LoopEnd.of(function, loop)) {
      List<Expression> staying = way.stream().filter(state::stays).toList();
      if (staying.isEmpty()) {
        return false;
      }
      kept.add(staying.stream().filter(state::isSure).findFirst().orElse(staying.getFirst()));
    }
    if (state.callsOthers() && LoopEnd.isByException(function, loop)) {
      return false;
    }
    boolean isSure =
        !state.callsOthers()
            && kept.stream().allMatch(state::isSure)
            && (kept.isEmpty() || !LoopState.usesThreads(function));
    found.accept(finding(function, loop, kept, isSure));
    return true;
  }

  private static Finding finding(
      FunctionFacts function, Statement.Loop loop, List<Expression> kept, boolean isSure) {
    Span head = new Span(loop.start(), loop.source().end());
    return new Finding(
        INFO,
        isSure ? Confidence.CERTAIN : Confidence.LIKELY,
        kept.isEmpty()
            ? "this loop never ends and awaits nothing: no other task of the event loop runs again"
            : "this loop ends when `"
                + Wording.written(function, kept.getFirst())
                + "` changes, and awaits nothing: no other task can run to change it",
        new Location(function.unit().text(), head),
        List.of(),
        List.of(),
        instead(function, kept),
        List.of(),
        function.function().qualifiedName() + " " + Wording.written(function, loop.source()));
  }

  private static String instead(FunctionFacts function, List<Expression> kept) {
    Framework framework = Advice.framework(function);
    String sleep = "`await " + framework.sleep() + "(...)`";
    String awaited = kept.isEmpty() ? "" : awaited(function, kept.getFirst());
    return awaited.isEmpty()
        ? "Await what it waits for, or "
            + sleep
            + " in each round; or run the loop in a thread with `await "
            + framework.offload()
            + "(...)`"
        : "Write `await " + awaited + "` instead of the loop, or " + sleep + " in each round";
  }

  /** What can be awaited in place of asking for it again and again. */
  private static String awaited(FunctionFacts function, Expression condition) {
    if (condition instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && !function.valueOf(method).options().isEmpty()
        && function.valueOf(method).options().stream()
            .allMatch(it -> it instanceof Value.Method of && of.type().startsWith("asyncio."))) {
      String object = Wording.written(function, method.object());
      return switch (method.name()) {
        case "is_set" -> object + ".wait()";
        case "done" -> object;
        case "empty" -> object + ".get()";
        default -> "";
      };
    }
    return "";
  }
}
