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

  /** A method's name with that of its class: {@code WebClient.get}. */
  private static String simple(String name) {
    int method = name.lastIndexOf('.');
    int type = method < 0 ? -1 : name.lastIndexOf('.', method - 1);
    return name.substring(type + 1);
  }
}
