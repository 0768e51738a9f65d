package dev.boundwise.rules.waiting;

import dev.boundwise.effect.Poll;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;

/** What waits in place of a loop that sleeps and asks. */
final class PollAdvice {

  private PollAdvice() {}

  static String instead(FunctionFacts function, Poll poll) {
    if (poll.waits().isEmpty()) {
      return ofOwnState(function);
    }
    int dot = poll.waits().lastIndexOf('.');
    if (dot > 0) {
      String type = poll.waits().substring(poll.waits().lastIndexOf('.', dot - 1) + 1, dot);
      return "Keep the elements in a `"
          + type
          + "`, whose `"
          + poll.waits().substring(dot + 1)
          + "()` waits for the next one";
    }
    if (!(poll.asked() instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Attribute method)
        || !isOfLibrary(function, method)) {
      return "Wait with `" + poll.waits() + "` in place of asking, with a time limit if need be";
    }
    String object = Wording.written(function, method.object());
    if (poll.kind() == Poll.Kind.REPEATS) {
      String pause = argument(function, poll.sleep());
      return "Write `while not " + object + ".wait(" + pause + "):` and leave the sleep out";
    }
    return function.unit().language() == Language.JAVA
        ? inJava(poll, object)
        : inPython(function, poll, method, object);
  }

  private static boolean isOfLibrary(FunctionFacts function, Expression.Attribute method) {
    return function.valueOf(method).options().stream().noneMatch(it -> it instanceof Value.Own);
  }

  private static String inJava(Poll poll, String object) {
    return switch (poll.waits()) {
      case "take" ->
          "Call `"
              + object
              + ".take()`, or `"
              + object
              + ".poll(...)` with a time limit, which wait"
              + " just until there is an element";
      case "lock" ->
          "Call `" + object + ".lock()`, or `" + object + ".tryLock(...)` with a time limit";
      case "acquire" ->
          "Call `" + object + ".acquire()`, or `" + object + ".tryAcquire(...)` with a time limit";
      case "awaitTermination", "awaitQuiescence" ->
          "Call `" + object + "." + poll.waits() + "(...)`, which waits until then or for a time";
      default ->
          "Call `"
              + object
              + "."
              + poll.waits()
              + "()`, which takes a time limit where one is needed";
    };
  }

  private static String inPython(
      FunctionFacts function, Poll poll, Expression.Attribute method, String object) {
    if (poll.waits().equals("-")) {
      return "Write `await " + object + "`, with `asyncio.wait_for` where a limit is needed";
    }
    String call = object + "." + poll.waits();
    if (!function.function().isAsync()) {
      return "Call `" + call + "(...)`, which takes a timeout where one is needed";
    }
    boolean isAsync =
        function.valueOf(method.object()).options().stream()
            .anyMatch(it -> it instanceof Value.Instance one && one.type().startsWith("asyncio."));
    Framework framework = Advice.framework(function);
    return isAsync
        ? "Write `await " + call + "()`, with `asyncio.wait_for` where a limit is needed"
        : "Write `await "
            + framework.offload()
            + "("
            + call
            + ")`, or use what the event loop itself"
            + " can wait for";
  }

  private static String ofOwnState(FunctionFacts function) {
    if (function.unit().language() == Language.JAVA) {
      return "Let what sets it say so: count down a `CountDownLatch` (or complete a"
          + " `CompletableFuture`) there, and call `await` (or `get`) here, with a time limit if need"
          + " be";
    }
    return function.function().isAsync()
        ? "Let what sets it set an `asyncio.Event` as well, and `await event.wait()` here"
        : "Let what sets it set a `threading.Event` as well, and call `event.wait(...)` here";
  }

  private static String argument(FunctionFacts function, Expression.Call call) {
    return Wording.written(function, call.arguments().getFirst().value());
  }
}
