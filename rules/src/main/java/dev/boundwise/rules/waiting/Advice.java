package dev.boundwise.rules.waiting;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import java.util.Optional;

/** What to write instead, in a file's own framework. */
final class Advice {

  private Advice() {}

  /** The framework of the function's file; asyncio where its imports do not tell. */
  static Framework framework(FunctionFacts function) {
    return function
        .framework()
        .or(() -> function.knowledge().framework("asyncio"))
        .orElseThrow(() -> new IllegalStateException("no table knows asyncio"));
  }

  /**
   * How to have the same done, further down, without stopping the event loop.
   *
   * @param isBySyntax whether the code is entered, left or iterated, so that calling it elsewhere
   *     moves nothing
   */
  static String inPlaceOfChain(
      FunctionFacts function,
      Expression code,
      boolean isBySyntax,
      FunctionFacts last,
      CallSite end,
      ApiFact fact,
      Framework framework) {
    String moved =
        code instanceof Expression.Call call && !isBySyntax
            ? "the call to a thread with `await "
                + framework.offload()
                + "("
                + Wording.written(function, call.callee())
                + ", ...)`"
                + OneThread.together(last, end, fact)
            : "it to a thread: do it in a function of its own and run that with `await "
                + framework.offload()
                + "(...)`";
    if (fact.does() == Effect.COMPUTE) {
      return elsewhere(fact, "Move " + moved, framework);
    }
    Optional<String> alternative = fact.alternative(framework.name());
    return alternative.isEmpty()
        ? "Move " + moved
        : "Move "
            + moved
            + ", or make the functions on the way async and use `"
            + alternative.get()
            + "`";
  }

  /** A thread computes beside the event loop only where the GIL is released. */
  private static String elsewhere(ApiFact fact, String inThread, Framework framework) {
    return elsewhere(fact.gil().released(), inThread, framework);
  }

  /**
   * Where to compute.
   *
   * @param isReleased whether it is done without the Global Interpreter Lock
   * @param inThread how to move it to a thread
   */
  static String elsewhere(boolean isReleased, String inThread, Framework framework) {
    if (isReleased) {
      return inThread + ": it computes without the Global Interpreter Lock";
    }
    String process =
        switch (framework.name()) {
          case "anyio" -> "`await anyio.to_process.run_sync(...)`";
          case "trio" -> "a worker process, such as those of the package trio-parallel";
          default ->
              "`await asyncio.get_running_loop().run_in_executor(pool, ...)`, where the pool is a"
                  + " `concurrent.futures.ProcessPoolExecutor` that is kept";
        };
    return "Compute in another process with "
        + process
        + "; a thread would hold the Global Interpreter Lock all the same";
  }

  /** How to wait for the same without stopping the event loop. */
  static String inPlaceOf(
      FunctionFacts function, CallSite call, ApiFact fact, Framework framework) {
    Optional<String> alternative = fact.alternative(framework.name());
    String thread =
        call.isBySyntax() || OneThread.isOneOfMany(function, fact)
            ? "do all that is done with it in a function of its own and run that with `await "
                + framework.offload()
                + "(...)`"
            : "move the call to a thread with `await "
                + framework.offload()
                + "("
                + Wording.written(function, call.callee())
                + ", ...)`";
    if (fact.does() == Effect.COMPUTE) {
      return elsewhere(
          fact, Character.toUpperCase(thread.charAt(0)) + thread.substring(1), framework);
    }
    if (alternative.isEmpty()) {
      return Character.toUpperCase(thread.charAt(0)) + thread.substring(1);
    }
    String other = "Use `" + alternative.get() + "` with `await`";
    return switch (fact.does()) {
      case SLEEP -> other;
      // An asyncio.Event that another thread sets wakes nobody.
      case LOCK, QUEUE -> other + " where only tasks of this event loop use it; else " + thread;
      default -> other + ", or " + thread;
    };
  }

  /** What has to be done first where code on the event loop is no coroutine: nothing can await. */
  static String inPlainFunction(FunctionFacts function) {
    return function.function().isAsync()
        ? ""
        : "; that takes an `async def`: make `"
            + function.function().qualifiedName()
            + "` one where its caller awaits it, else start a task";
  }

  /** How to wait for several things at once. */
  static String atOnce(Framework framework, boolean isMany) {
    String start =
        framework.gather().endsWith(".gather")
            ? "Await them together with `"
                + framework.gather()
                + "` (or an `asyncio.TaskGroup` from Python 3.11 on)"
            : "Start each as a task in `async with " + framework.gather() + "()`";
    return isMany ? start + ", with a limit to how many run at once, such as a semaphore" : start;
  }
}
