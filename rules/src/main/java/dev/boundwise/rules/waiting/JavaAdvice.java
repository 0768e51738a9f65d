package dev.boundwise.rules.waiting;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What to write instead in Java, in a file's own framework. */
final class JavaAdvice {

  /** What waits for a reactive result. */
  private static final Pattern BLOCKS =
      Pattern.compile("reactor\\.core\\.publisher\\.\\w+\\.(block\\w*|toIterable|toStream)");

  private static final int VIRTUAL = 21;

  private JavaAdvice() {}

  /**
   * How to have the same done without stopping the event loop.
   *
   * @param code what the event loop's thread runs: the call, or what leads there
   */
  static String instead(FunctionFacts function, Expression code, ApiFact fact) {
    Optional<Framework> framework = framework(function);
    boolean isHandler =
        function.function().kind() == Function.Kind.FUNCTION
            && function.unit().imports().stream()
                .anyMatch(it -> it.startsWith("io.micronaut.http.annotation"));
    if (BLOCKS.matcher(fact.name()).matches()) {
      return "Go on with `flatMap(...)` in place of waiting, and give the chain to whoever calls";
    }
    if (fact.does() == Effect.SLEEP && !isHandler) {
      return timer(framework);
    }
    String moved =
        isHandler
            ? "Mark the method with `@ExecuteOn(TaskExecutors.BLOCKING)`"
            : moved(function, framework, written(function, code), fact.does() == Effect.COMPUTE);
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

  /** That of the file, by its imports; Netty is below most of the others. */
  private static Optional<Framework> framework(FunctionFacts function) {
    List<Framework> all =
        function.unit().imports().stream()
            .flatMap(it -> function.knowledge().frameworkOf(it).stream())
            .toList();
    return all.stream()
        .filter(it -> !it.name().equals("netty"))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** How to have something computed elsewhere. */
  static String elsewhere(FunctionFacts function, String written) {
    return moved(function, framework(function), written, true);
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

  /** How to wait for several things at once. */
  static String atOnce(FunctionFacts function, boolean isMany) {
    OptionalInt release = function.unit().release();
    String virtual = "a virtual thread for each (`Executors.newVirtualThreadPerTaskExecutor()`)";
    String threads =
        release.isEmpty()
            ? virtual + " from Java 21 on, before that a pool of a fixed size"
            : release.getAsInt() >= VIRTUAL ? virtual : "a pool of a fixed size";
    String start =
        "Submit each to an executor and take the results when all have started: " + threads;
    return isMany
        ? start + "; limit how many run at once, with the pool's size or a `Semaphore`"
        : start;
  }

  private static String moved(
      FunctionFacts function, Optional<Framework> framework, String written, boolean computes) {
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
      default -> "Hand it to an executor of its own" + brief(function);
    };
  }

  private static String brief(FunctionFacts function) {
    boolean isVirtual = function.unit().release().orElse(VIRTUAL) >= VIRTUAL;
    String waits = isVirtual ? "a virtual thread" : "a pool of a fixed size";
    return " (" + waits + " where it waits, a pool of as many threads as cores where it computes)";
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
