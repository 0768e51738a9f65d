package dev.boundwise.rules.waiting;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.source.SourceText;
import java.util.Optional;

/** The words of findings: the problem, and what to write instead in a file's own framework. */
final class Advice {

  private static final int LONGEST_QUOTE = 60;

  private Advice() {}

  /** The framework of the function's file; asyncio where its imports do not tell. */
  static Framework framework(FunctionFacts function) {
    return function
        .framework()
        .or(() -> function.knowledge().framework("asyncio"))
        .orElseThrow(() -> new IllegalStateException("no table knows asyncio"));
  }

  /** What a call does to the event loop. */
  static String message(FunctionFacts function, CallSite call, ApiFact fact) {
    return subject(function, call, fact) + " " + problem(fact);
  }

  private static String subject(FunctionFacts function, CallSite call, ApiFact fact) {
    return switch (call.method()) {
      case "" -> called(function, call, fact);
      case "__next__" -> "iterating `" + written(function, call.code()) + "`";
      default -> "leaving `with " + written(function, call.code()) + "`";
    };
  }

  /** What a call comes to that is made further down. */
  static String chain(
      FunctionFacts function,
      Expression code,
      boolean isBySyntax,
      FunctionFacts last,
      CallSite end,
      ApiFact fact) {
    return "`"
        + written(
            function, code instanceof Expression.Call call && !isBySyntax ? call.callee() : code)
        + "` leads to "
        + subject(last, end, fact)
        + ", which "
        + problem(fact);
  }

  /** What happens at the end of a chain of calls. */
  static String end(FunctionFacts function, CallSite call, ApiFact fact) {
    String end = subject(function, call, fact) + " " + what(fact);
    return end.endsWith(",") ? end.substring(0, end.length() - 1) : end;
  }

  /** One call on the way there. */
  static String step(FunctionFacts function, Expression code) {
    String caller = function.function().qualifiedName();
    String does =
        code instanceof Expression.Call call
            ? "calls `" + written(function, call.callee()) + "`"
            : "runs `" + written(function, code) + "`";
    return caller.isEmpty() ? does : "`" + caller + "` " + does;
  }

  private static String problem(ApiFact fact) {
    return what(fact) + " and stops the event loop meanwhile";
  }

  private static String what(ApiFact fact) {
    return switch (fact.does()) {
      case SLEEP -> "sleeps";
      case NETWORK -> "waits for the network";
      case DATABASE -> "waits for the database";
      case SUBPROCESS -> "waits for another process";
      case LOCK -> "waits for another thread";
      case QUEUE -> "waits for the queue";
      case INPUT -> "waits for input";
      case DISK -> "waits for the disk, mostly for a short time,";
      case COMPUTE -> "computes for " + fact.typical() + " or so";
      case NONE -> "keeps the thread busy";
    };
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
                + written(function, call.callee())
                + ", ...)`"
                + together(last, end, fact)
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

  /** What has to move too: an object that the moved call only borrows, and that has one thread. */
  private static String together(FunctionFacts last, CallSite end, ApiFact fact) {
    return end.callee() instanceof Expression.Attribute method
            && last.knowledge().belongTogether(owner(fact))
            && isBorrowed(last, method.object())
        ? ", and with it all else that uses `"
            + written(last, method.object())
            + "`, which has to stay in one thread"
        : "";
  }

  /** Whether a function has an object from elsewhere. */
  private static boolean isBorrowed(FunctionFacts function, Expression object) {
    return switch (object) {
      case Expression.Attribute it -> isBorrowed(function, it.object());
      case Expression.Call it -> isBorrowed(function, it.callee());
      case Expression.Item it -> isBorrowed(function, it.object());
      case Expression.Name it ->
          (it.variable().scope() != function.function()
                  && it.variable().bindings().stream()
                      .noneMatch(Binding.Imported.class::isInstance))
              || it.variable().bindings().stream()
                  .anyMatch(
                      binding ->
                          binding instanceof Binding.Passed || binding instanceof Binding.Receiver);
      default -> false;
    };
  }

  /** A thread computes beside the event loop only where the GIL is released. */
  private static String elsewhere(ApiFact fact, String inThread, Framework framework) {
    if (fact.gil().released()) {
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
        call.isBySyntax() || isOneOfMany(function, fact)
            ? "do all that is done with it in a function of its own and run that with `await "
                + framework.offload()
                + "(...)`"
            : "move the call to a thread with `await "
                + framework.offload()
                + "("
                + written(function, call.callee())
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

  /**
   * Whether moving the one call to a thread is wrong because of others on the same object: most
   * database drivers allow no connection in two threads (PEP 249, threadsafety 1), and the rest is
   * in the tables.
   */
  private static boolean isOneOfMany(FunctionFacts function, ApiFact fact) {
    String owner = owner(fact);
    return (fact.does() == Effect.DATABASE && !function.knowledge().isConcurrent(owner))
        || function.knowledge().belongTogether(owner)
        || function.knowledge().belongTogether(fact.returns());
  }

  /** What has to be done first where code on the event loop is no coroutine: nothing can await. */
  static String inPlainFunction(FunctionFacts function) {
    return function.function().isAsync()
        ? ""
        : "; that takes an `async def`: make `"
            + function.function().qualifiedName()
            + "` one where its caller awaits it, else start a task";
  }

  private static String owner(ApiFact fact) {
    return fact.name().substring(0, Math.max(fact.name().lastIndexOf('.'), 0));
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

  /** What is called: as it is written, and its own name where that is another one. */
  private static String called(FunctionFacts function, CallSite call, ApiFact fact) {
    String written = written(function, call.callee());
    String own = fact.name().substring(fact.name().lastIndexOf('.') + 1);
    return written.endsWith(own) || written.endsWith("...")
        ? "`" + written + "`"
        : "`" + written + "` (`" + fact.name() + "`)";
  }

  /** What stands on the line after some code. */
  static String rest(FunctionFacts function, Expression code) {
    SourceText text = function.unit().text();
    int lineEnd = text.lineEnd(text.lineAt(code.end()));
    return text.slice(code.end(), Math.max(code.end(), lineEnd)).strip();
  }

  /** How code is written, cut to what a message can hold. */
  static String written(FunctionFacts function, Expression code) {
    String text = function.unit().text().slice(code.span());
    int lineEnd = text.indexOf('\n');
    int end = Math.min(lineEnd < 0 ? text.length() : lineEnd, LONGEST_QUOTE);
    return end == text.length() ? text : text.substring(0, end).strip() + "...";
  }
}
