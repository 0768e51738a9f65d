package dev.boundwise.shape;

import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the shape of a function that calls itself for parts of its input. */
final class RecursionReader {

  private final Summaries summaries;
  private final FunctionFacts facts;
  private final Function function;
  private final List<Expression.Call> calls = new ArrayList<>();
  private final List<Expression.Call> repeated = new ArrayList<>();

  RecursionReader(Program program, Summaries summaries, Function function) {
    this.summaries = summaries;
    this.facts = program.facts(function);
    this.function = function;
  }

  Optional<LoopShape> read() {
    if (function.kind() != Function.Kind.FUNCTION || function.name().startsWith("__")) {
      return Optional.empty();
    }
    collect();
    if (calls.size() < 2 && repeated.isEmpty()) {
      return Optional.empty();
    }
    List<Obstacle> obstacles = new ArrayList<>();
    Summary summary = summaries.of(function);
    for (Touch touch : summary.touches()) {
      if (touch.isWrite() && touch.origin().kind() != Origin.Kind.ELEMENT) {
        obstacles.add(obstacle(touch));
      }
    }
    for (Outside one : summary.outside().stream().filter(it -> !it.isRead()).toList()) {
      obstacles.add(
          new Obstacle(
              one.unit(),
              one.span(),
              one.kind(),
              "its parts call " + one.what(),
              one.isSure() ? Certainty.YES : Certainty.UNKNOWN));
    }
    for (Expression.Call call : calls) {
      if (usesOther(call)) {
        obstacles.add(
            new Obstacle(
                facts.unit(),
                call.span(),
                Obstacle.Kind.RECURRENCE,
                "one part needs the result of another one",
                Certainty.YES));
      }
    }
    if (function.isGenerator()) {
      obstacles.add(
          new Obstacle(
              facts.unit(),
              calls.isEmpty() ? repeated.getFirst().span() : calls.getFirst().span(),
              Obstacle.Kind.YIELD,
              "hands on each result as soon as it is there",
              Certainty.YES));
    }
    return Optional.of(new LoopShape(Pattern.DIVIDE_AND_CONQUER, obstacles, List.of(), true));
  }

  private Obstacle obstacle(Touch touch) {
    Variable variable = touch.origin().variable();
    String name =
        variable == null
            ? "something shared"
            : touch.origin().path().isEmpty()
                ? "'" + variable.name() + "'"
                : "'" + variable.name() + "." + touch.origin().path() + "'";
    boolean isGlobal = variable != null && variable.scope().kind() == Function.Kind.MODULE;
    Obstacle.Kind kind =
        touch.kind() != null
            ? touch.kind()
            : !touch.origin().path().isEmpty()
                ? Obstacle.Kind.ATTRIBUTE
                : isGlobal ? Obstacle.Kind.GLOBAL : Obstacle.Kind.ARGUMENT;
    boolean isSure = kind != Obstacle.Kind.UNKNOWN_CALL;
    return new Obstacle(
        touch.unit(),
        touch.span(),
        kind,
        (isSure ? "its parts change " : "its parts call what may change ") + name,
        isSure ? Certainty.YES : Certainty.UNKNOWN);
  }

  /** The calls of itself: those that run once, and those in loops. */
  private void collect() {
    new Walk() {
      private int loops;

      @Override
      protected boolean enter(Statement statement) {
        loops += statement instanceof Statement.Loop ? 1 : 0;
        return true;
      }

      @Override
      protected void leave(Statement statement) {
        loops -= statement instanceof Statement.Loop ? 1 : 0;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call call && isSelf(call)) {
          (loops > 0 ? repeated : calls).add(call);
        } else if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
          return false;
        }
        return true;
      }
    }.statements(function.body());
    alternatives();
  }

  /** Of calls in arms of a branch only one runs. */
  private void alternatives() {
    List<Expression.Call> together = new ArrayList<>();
    for (Expression.Call call : calls) {
      boolean hasOther =
          calls.stream()
              .anyMatch(
                  other ->
                      !other.span().equals(call.span()) && !isApart(function.body(), call, other));
      if (hasOther) {
        together.add(call);
      }
    }
    calls.retainAll(together);
  }

  private static boolean isApart(
      List<Statement> statements, Expression.Call one, Expression.Call other) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Branch branch) {
          boolean first = isIn(branch.then(), one) && !isIn(branch.then(), other);
          boolean second = isIn(branch.then(), other) && !isIn(branch.then(), one);
          boolean leaves =
              !branch.then().isEmpty() && branch.then().getLast() instanceof Statement.Return;
          found[0] |= (first || second) && leaves;
          found[0] |= first && isIn(branch.otherwise(), other);
          found[0] |= second && isIn(branch.otherwise(), one);
        }
        return true;
      }
    }.statements(statements);
    return found[0];
  }

  private static boolean isIn(List<Statement> statements, Expression.Call call) {
    return !statements.isEmpty()
        && statements.getFirst().start() <= call.start()
        && call.end() <= statements.getLast().end();
  }

  private boolean isSelf(Expression.Call call) {
    List<Value> options = facts.valueOf(call.callee()).options();
    return options.size() == 1
        && options.getFirst() instanceof Value.Own own
        && own.function() == function;
  }

  /** Whether an argument comes from another call of itself. */
  private boolean usesOther(Expression.Call call) {
    Set<Variable> results = new HashSet<>();
    for (Expression.Call other : calls) {
      if (other.span().equals(call.span())) {
        continue;
      }
      new Walk() {
        @Override
        protected boolean enter(Statement statement) {
          if (statement instanceof Statement.Assign assign
              && assign.value().span().contains(other.span())
              && assign.start() < call.start()) {
            for (Expression target : assign.targets()) {
              if (target instanceof Expression.Name name) {
                results.add(name.variable());
              }
            }
          }
          return true;
        }
      }.statements(function.body());
    }
    return call.arguments().stream()
        .anyMatch(
            it ->
                Walk.any(
                        it.value(),
                        one ->
                            one instanceof Expression.Name name
                                && results.contains(name.variable())
                                && name.variable().bindings().stream()
                                    .anyMatch(binding -> !(binding instanceof Binding.Passed)))
                    || calls.stream()
                        .anyMatch(
                            other ->
                                !other.span().equals(call.span())
                                    && it.value().span().contains(other.span())));
  }
}
