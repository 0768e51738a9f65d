package dev.boundwise.rules.waiting;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Framework;
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
    return subject(function, call, fact) + " " + problem(fact.does());
  }

  private static String subject(FunctionFacts function, CallSite call, ApiFact fact) {
    return switch (call.method()) {
      case "" -> called(function, call, fact);
      case "__next__" -> "iterating `" + written(function, call.code()) + "`";
      default -> "leaving `with " + written(function, call.code()) + "`";
    };
  }

  private static String problem(Effect effect) {
    String what =
        switch (effect) {
          case SLEEP -> "sleeps";
          case NETWORK -> "waits for the network";
          case DATABASE -> "waits for the database";
          case SUBPROCESS -> "waits for another process";
          case LOCK -> "waits for another thread";
          case QUEUE -> "waits for the queue";
          case INPUT -> "waits for input";
          case DISK -> "waits for the disk, mostly for a short time,";
          case COMPUTE, NONE -> "keeps the thread busy";
        };
    return what + " and stops the event loop meanwhile";
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
    String owner = fact.name().substring(0, Math.max(fact.name().lastIndexOf('.'), 0));
    return fact.does() == Effect.DATABASE
        || function.knowledge().belongTogether(owner)
        || function.knowledge().belongTogether(fact.returns());
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
