package dev.boundwise.shape;

import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the shape of {@code map(function, xs)} and {@code filter(function, xs)}. */
final class MappedReader {

  private static final Value MAP = new Value.Symbol("builtins.map");
  private static final Value FILTER = new Value.Symbol("builtins.filter");

  private final Summaries summaries;
  private final FunctionFacts facts;
  private final Expression.Call call;
  private final Consumer consumer;

  MappedReader(Summaries summaries, FunctionFacts facts, Expression.Call call, Consumer consumer) {
    this.summaries = summaries;
    this.facts = facts;
    this.call = call;
    this.consumer = consumer;
  }

  Optional<LoopShape> read() {
    List<Value> callees = facts.valueOf(call.callee()).options();
    boolean isFilter = callees.equals(List.of(FILTER));
    if ((!isFilter && !callees.equals(List.of(MAP))) || call.arguments().size() < 2) {
      return Optional.empty();
    }
    List<Function> functions = new ArrayList<>();
    Expression mapped = call.arguments().getFirst().value();
    if (mapped instanceof Expression.Lambda lambda) {
      functions.add(lambda.function());
    }
    for (Value value : facts.valueOf(mapped).options()) {
      if (value instanceof Value.Own own && !functions.contains(own.function())) {
        functions.add(own.function());
      }
    }
    if (functions.isEmpty()) {
      return Optional.empty();
    }
    List<Obstacle> obstacles = new ArrayList<>();
    functions.forEach(function -> obstacles(function, obstacles));
    return Optional.of(new LoopShape(pattern(isFilter), obstacles, List.of(), true));
  }

  private Pattern pattern(boolean isFilter) {
    return switch (consumer) {
      case REDUCING -> Pattern.REDUCTION;
      case SEARCHING -> Pattern.SEARCH;
      default -> isFilter ? Pattern.FILTER : Pattern.MAP;
    };
  }

  private void obstacles(Function function, List<Obstacle> obstacles) {
    Summary summary = summaries.of(function);
    for (Touch touch : summary.touches()) {
      if (touch.isWrite()) {
        Variable variable = touch.origin().variable();
        boolean isElement = variable != null && variable.scope() == function;
        boolean isUnknown =
            touch.kind() == Obstacle.Kind.UNKNOWN_CALL || touch.origin().variable() == null;
        obstacles.add(
            new Obstacle(
                touch.unit(),
                touch.span(),
                isUnknown
                    ? Obstacle.Kind.UNKNOWN_CALL
                    : isElement ? Obstacle.Kind.ELEMENT : Obstacle.Kind.GLOBAL,
                "calls "
                    + function.name()
                    + (isUnknown ? "(), which may change " : "(), which changes ")
                    + (isElement || variable == null ? "what it is given" : variable.name()),
                isUnknown ? Certainty.UNKNOWN : Certainty.YES));
      }
    }
    for (Outside one : summary.outside().stream().filter(it -> !it.isRead()).toList()) {
      if (one.kind() != Obstacle.Kind.PACE) {
        obstacles.add(
            new Obstacle(
                one.unit(),
                one.span(),
                one.kind(),
                "calls " + function.name() + "(), which calls " + one.what(),
                one.isSure() ? Certainty.YES : Certainty.UNKNOWN));
      }
    }
  }
}
