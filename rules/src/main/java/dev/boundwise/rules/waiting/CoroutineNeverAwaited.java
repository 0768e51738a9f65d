package dev.boundwise.rules.waiting;

import com.google.auto.service.AutoService;
import dev.boundwise.effect.Coroutines;
import dev.boundwise.effect.Expected;
import dev.boundwise.effect.LostValues;
import dev.boundwise.effect.LostValues.Use;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.List;
import java.util.function.Consumer;

/** A call that makes a coroutine which is lost before anything could await it. */
@AutoService(Rule.class)
public final class CoroutineNeverAwaited implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW204",
          "coroutine-never-awaited",
          "A coroutine is made and never awaited",
          Severity.ERROR,
          "Calling an `async def` function runs none of its code: it makes a coroutine, which runs"
              + " when it is awaited or made a task. One that is thrown away does nothing, and one"
              + " that is tested is always true.",
          "Put `await` before the call, or start a task that runs beside this code and is kept"
              + " until it is done.",
          List.of(
              "https://docs.python.org/3/library/asyncio-dev.html#detect-never-awaited-coroutines",
              "https://docs.python.org/3/library/asyncio-task.html#coroutines"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Interest interest() {
    return Interest.ALL_CODE;
  }

  @Override
  public void check(FunctionFacts function, Consumer<Finding> found) {
    if (!function.isWhereCoroutinesAre()) {
      return;
    }
    DroppedCoroutines.in(INFO, function, found);
    List<LostValues.Lost> all = LostValues.in(function);
    boolean isAsyncFile = !all.isEmpty() && Coroutines.isAsyncFile(function);
    for (LostValues.Lost lost : all) {
      if (Coroutines.mayBeMade(lost.call(), isAsyncFile)) {
        Coroutines.by(function, lost.call())
            .filter(made -> isWrong(made, lost.use()))
            .filter(made -> !Expected.in(function, lost.call()))
            .ifPresent(made -> found.accept(finding(function, lost, made.isSure())));
      }
    }
  }

  /**
   * What a library gives may be more than a coroutine; what replaces a stub may be another thing.
   */
  private static boolean isWrong(Coroutines.Made made, Use use) {
    return switch (use) {
      case THROWN_AWAY, NEVER_READ, TESTED, COMPUTED_WITH -> true;
      case USED, ITERATED, ENTERED -> made.isOwn();
      case ASYNC_ITERATED, ASYNC_ENTERED -> made.isOwn() && !made.isStub();
    };
  }

  private static Finding finding(FunctionFacts function, LostValues.Lost lost, boolean isSure) {
    String callee = Wording.written(function, lost.call().callee());
    boolean canAwait = function.function().isAsync() && !lost.isLazy();
    return new Finding(
        INFO,
        confidence(isSure, canAwait),
        "`" + callee + "` " + problem(lost.use()),
        new Location(function.unit().text(), lost.call().span()),
        List.of(),
        List.of(),
        canAwait ? awaited(function, lost.use()) : run(function),
        canAwait ? AwaitedCall.fix(function, lost.call()).stream().toList() : List.of(),
        function.function().qualifiedName() + " " + callee);
  }

  /** Where nothing can be awaited, a synchronous twin of what is known may be meant. */
  private static Confidence confidence(boolean isSure, boolean canAwait) {
    if (isSure) {
      return Confidence.CERTAIN;
    }
    return canAwait ? Confidence.LIKELY : Confidence.POSSIBLE;
  }

  private static String problem(Use use) {
    String lazy = "does nothing until it is awaited, ";
    return switch (use) {
      case THROWN_AWAY -> lazy + "and what it gives is thrown away";
      case NEVER_READ -> lazy + "and the variable that holds what it gives is never read";
      case TESTED -> lazy + "and a coroutine is always true";
      case USED, COMPUTED_WITH -> lazy + "and its result cannot be used before";
      case ITERATED, ASYNC_ITERATED -> lazy + "and a coroutine cannot be iterated";
      case ENTERED, ASYNC_ENTERED -> lazy + "and a coroutine is no context manager";
    };
  }

  private static String awaited(FunctionFacts function, Use use) {
    boolean isBeside = use == Use.THROWN_AWAY || use == Use.NEVER_READ;
    return "Put `await` before the call"
        + (isBeside ? ", or " + task(Advice.framework(function)) + " to go on meanwhile" : "");
  }

  private static String task(Framework framework) {
    return framework.name().equals("asyncio")
        ? "start it with `asyncio.create_task(...)`, keep the task"
        : "start it as a task in `async with " + framework.gather() + "()`";
  }

  /** In code that cannot await. */
  private static String run(FunctionFacts function) {
    String runs = "`" + Advice.framework(function).name() + ".run(...)`";
    return function.function().kind() == Function.Kind.FUNCTION
        ? "Make `"
            + function.function().name()
            + "` async and await the call in it; or run it with "
            + runs
            + " where no event loop runs yet"
        : "Await the call in an async function, and run that with " + runs;
  }
}
