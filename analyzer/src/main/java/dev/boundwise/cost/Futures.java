package dev.boundwise.cost;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/** Which values of Java stand for results that are not there yet. */
final class Futures {

  private static final List<String> TYPES =
      List.of("java.util.concurrent.Future", "java.util.concurrent.CompletionStage");

  /** What a future is asked by for its result. */
  private static final Set<String> ASKING =
      Set.of(
          "java.util.concurrent.Future.get",
          "java.util.concurrent.CompletableFuture.get",
          "java.util.concurrent.CompletableFuture.join");

  private static final Set<String> METHODS = Set.of("get", "join");

  /** Futures in lists, and lists of them in maps. */
  private static final int DEEPEST = 3;

  private final FunctionFacts facts;
  private final Knowledge knowledge;

  Futures(FunctionFacts facts) {
    this.facts = facts;
    this.knowledge = facts.knowledge();
  }

  boolean isType(String type) {
    return TYPES.stream().anyMatch(it -> knowledge.isSubclass(type, it));
  }

  /** Whether an expression is a future, or holds some. */
  boolean isOne(Expression expression) {
    return facts.valueOf(expression).options().stream().anyMatch(it -> isOne(it, 0));
  }

  private boolean isOne(Value value, int depth) {
    return value instanceof Value.Instance it
        && (isType(it.type())
            || (depth < DEEPEST
                && it.elements().options().stream().anyMatch(one -> isOne(one, depth + 1))));
  }

  boolean isAsking(String name) {
    if (ASKING.contains(name)) {
      return true;
    }
    int end = name.lastIndexOf('.');
    return end > 0 && METHODS.contains(name.substring(end + 1)) && isType(name.substring(0, end));
  }

  /** Whether a function asks futures for their results. */
  boolean areAsked(Account account) {
    return account.parts().stream().anyMatch(it -> isAsking(it.what()));
  }
}
