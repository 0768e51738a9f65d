package dev.boundwise.rules.waiting;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import java.util.Optional;

/** What to write instead in Java, in a file's own framework. */
final class JavaAdvice {

  private static final String BRIEF =
      " (a virtual thread where it waits, a pool of as many threads as there are cores where it"
          + " computes)";

  private JavaAdvice() {}

  /**
   * How to have the same done without stopping the event loop.
   *
   * @param code what the event loop's thread runs: the call, or what leads there
   */
  static String instead(FunctionFacts function, Expression code, ApiFact fact) {
    Optional<Framework> framework = function.framework();
    if (fact.does() == Effect.SLEEP) {
      return timer(framework);
    }
    String moved = moved(framework, written(function, code), fact.does() == Effect.COMPUTE);
    Optional<String> alternative =
        framework.flatMap(it -> fact.alternative(it.name())).or(() -> fact.alternative(""));
    return alternative.isEmpty()
        ? moved
        : "Use `"
            + simple(alternative.get())
            + "`, which does the same without waiting, or "
            + Character.toLowerCase(moved.charAt(0))
            + moved.substring(1);
  }

  /** How to have something computed elsewhere. */
  static String elsewhere(FunctionFacts function, String written) {
    return moved(function.framework(), written, true);
  }

  /** A thread that sleeps does nothing: what is to happen later needs none meanwhile. */
  private static String timer(Optional<Framework> framework) {
    return switch (framework.map(Framework::name).orElse("")) {
      case "reactor" -> "Use `Mono.delay(...)`, or `delayElement(...)` on the way: a timer goes on";
      case "vertx" -> "Use `vertx.setTimer(...)`, and go on in its handler";
      case "netty" -> "Use `ctx.executor().schedule(...)` for what comes after it";
      case "mutiny" -> "Use `onItem().delayIt().by(...)`: a timer goes on";
      case "rxjava" -> "Use `delay(...)` or `timer(...)`: a scheduler goes on";
      default -> "Use a `ScheduledExecutorService` for what comes after it";
    };
  }

  private static String moved(Optional<Framework> framework, String written, boolean computes) {
    return switch (framework.map(Framework::name).orElse("")) {
      case "reactor" ->
          "Run it with `Mono.fromCallable(() -> "
              + written
              + ").subscribeOn(Schedulers."
              + (computes ? "parallel()" : "boundedElastic()")
              + ")`";
      case "vertx" -> "Run it with `vertx.executeBlocking(() -> " + written + ")`";
      case "netty" ->
          "Add the handler to the pipeline with a `DefaultEventExecutorGroup` of its own, or hand `"
              + written
              + "` to an executor and write the result when it is there";
      case "mutiny" ->
          "Run it with `Uni.createFrom().item(() -> "
              + written
              + ").runSubscriptionOn(Infrastructure.getDefaultWorkerPool())`, or mark the method"
              + " with `@Blocking`";
      case "rxjava" ->
          "Run it with `Single.fromCallable(() -> "
              + written
              + ").subscribeOn(Schedulers."
              + (computes ? "computation()" : "io()")
              + ")`";
      default -> "Hand it to an executor of its own" + BRIEF;
    };
  }

  private static String written(FunctionFacts function, Expression code) {
    return code instanceof Expression.Call call
        ? Wording.written(function, call.callee()) + "(...)"
        : "...";
  }

  /** A name without its package: {@code WebClient.get}. */
  private static String simple(String name) {
    int start = 0;
    while (start >= 0 && !Character.isUpperCase(name.charAt(start))) {
      start = name.indexOf('.', start) < 0 ? -1 : name.indexOf('.', start) + 1;
    }
    return name.substring(Math.max(start, 0));
  }
}
