package dev.boundwise.effect;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Expression.Operator;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The ways out of a loop: for each, the conditions that all have to hold for it. Exceptions that
 * calls raise are not among them.
 */
public final class LoopEnd {

  /** Iterators without an end. */
  private static final Set<String> ENDLESS = Set.of("itertools.count", "itertools.cycle");

  /** Methods that raise when there is nothing left: an end of the loop that is not seen in it. */
  private static final Set<String> DRAINING =
      Set.of(
          "get_nowait",
          "next",
          "__next__",
          "pop",
          "popleft",
          "popitem",
          "remove",
          "index",
          "send",
          "throw",
          "recv_nowait",
          "receive_nowait",
          "exit");

  /** Exceptions that come from outside: who handles them expects no other end. */
  private static final String OUTSIDE =
      "KeyboardInterrupt|SystemExit|CancelledError|GeneratorExit|BaseException";

  private final FunctionFacts facts;
  private final List<List<Expression>> ways = new ArrayList<>();

  private LoopEnd(FunctionFacts facts) {
    this.facts = facts;
  }

  /** Whether the head of a loop does not bound it: a condition, or an iterator without an end. */
  public static boolean isOpen(FunctionFacts facts, Statement.Loop loop) {
    return loop.isConditional()
        || (loop.source() instanceof Expression.Call call
            && facts.valueOf(call.callee()).isComplete()
            && !facts.valueOf(call.callee()).options().isEmpty()
            && facts.valueOf(call.callee()).options().stream()
                .allMatch(it -> it instanceof Value.Symbol one && ENDLESS.contains(one.name())));
  }

  /** The ways out of an open loop; one without conditions is always taken. */
  public static List<List<Expression>> of(FunctionFacts facts, Statement.Loop loop) {
    LoopEnd end = new LoopEnd(facts);
    if (loop.isConditional() && !isTrue(loop.source())) {
      List<Expression> conditions = new ArrayList<>();
      conditions(loop.source(), false, conditions);
      end.ways.add(conditions);
    }
    end.statements(loop.body(), List.of(), false);
    return end.ways;
  }

  private static boolean isTrue(Expression test) {
    return test instanceof Expression.Literal it
        && (it.kind() == LiteralKind.TRUE
            || (it.kind() == LiteralKind.INTEGER && !it.text().equals("0")));
  }

  private void statements(List<Statement> body, List<Expression> under, boolean isInner) {
    for (Statement statement : body) {
      statement(statement, under, isInner);
    }
  }

  private void statement(Statement statement, List<Expression> under, boolean isInner) {
    switch (statement) {
      case Statement.Return it -> ways.add(under);
      case Statement.Raise it -> ways.add(under);
      case Statement.Jump it -> {
        if (it.isBreak() && !isInner) {
          ways.add(under);
        }
      }
      case Statement.Evaluate it -> {
        if (facts.neverReturns(it.value())) {
          ways.add(under);
        }
      }
      case Statement.Branch it -> {
        statements(it.then(), and(under, it.test(), true), isInner);
        statements(it.otherwise(), and(under, it.test(), false), isInner);
      }
      case Statement.Loop it -> {
        statements(it.body(), it.isConditional() ? and(under, it.source(), true) : under, true);
        statements(it.otherwise(), under, isInner);
      }
      case Statement.Try it -> {
        statements(it.body(), under, isInner);
        it.handlers().forEach(handler -> statements(handler.body(), under, isInner));
        statements(it.otherwise(), under, isInner);
        statements(it.last(), under, isInner);
      }
      case Statement.With it -> statements(it.body(), under, isInner);
      case Statement.Assign it -> {}
      case Statement.DefineFunction it -> {}
      case Statement.DefineClass it -> {}
      case Statement.Import it -> {}
    }
  }

  private static List<Expression> and(List<Expression> under, Expression test, boolean holds) {
    List<Expression> conditions = new ArrayList<>(under);
    conditions(test, holds, conditions);
    return conditions;
  }

  /** The parts of a test each of which has to hold (or to fail) for the whole to do so. */
  private static void conditions(Expression test, boolean holds, List<Expression> found) {
    if (test instanceof Expression.Operation it && it.operator() == Operator.NOT) {
      conditions(it.operands().getFirst(), !holds, found);
    } else if (test instanceof Expression.Operation it
        && it.operator() == (holds ? Operator.AND : Operator.OR)) {
      it.operands().forEach(operand -> conditions(operand, holds, found));
    } else {
      found.add(test);
    }
  }

  /** Whether other tasks may run in a round, or, in a generator, whoever asked for its values. */
  public static boolean yields(Statement.Loop loop) {
    boolean[] yields = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        yields[0] |=
            (statement instanceof Statement.Loop inner && inner.isAsync())
                || (statement instanceof Statement.With with && with.isAsync());
        return !yields[0];
      }

      @Override
      protected boolean enter(Expression expression) {
        yields[0] |=
            expression instanceof Expression.Await || expression instanceof Expression.Yield;
        return !yields[0];
      }
    }.statements(List.of(loop));
    return yields[0];
  }

  /** Whether an exception may well be what ends a loop that calls other code. */
  public static boolean isByException(FunctionFacts facts, Statement.Loop loop) {
    boolean[] ends = {Expected.in(facts, loop)};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        ends[0] |=
            statement instanceof Statement.Try it
                && it.body().stream().anyMatch(one -> one.span().contains(loop.span()))
                && it.handlers().stream()
                    .anyMatch(handler -> !Written.name(handler.type()).matches(OUTSIDE));
        return !ends[0];
      }

      @Override
      protected boolean enter(Expression expression) {
        return false;
      }
    }.statements(facts.function().body());
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        ends[0] |=
            expression instanceof Expression.Call call
                && DRAINING.contains(Written.name(call.callee()));
      }
    }.statements(loop.body());
    return ends[0];
  }
}
