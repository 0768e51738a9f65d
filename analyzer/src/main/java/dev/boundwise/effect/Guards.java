package dev.boundwise.effect;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what has to be true of a function's parameters, and of the thread, for each piece of its
 * code to run.
 */
final class Guards {

  /** Code between two offsets runs only where the guard holds. */
  private record Region(int start, int end, Guard guard) {}

  private final Function function;
  private final List<Region> regions = new ArrayList<>();
  private final List<Span> offLoop = new ArrayList<>();

  private Guards(Function function) {
    this.function = function;
  }

  static Guards of(Function function) {
    Guards guards = new Guards(function);
    guards.block(function.body());
    return guards;
  }

  /** Whether code runs only on threads that are no event loop's. */
  boolean isOffLoop(Expression code) {
    return offLoop.stream().anyMatch(it -> it.start() <= code.start() && code.end() <= it.end());
  }

  /** What has to hold for some code of the function. */
  Set<Guard> at(Expression code) {
    if (regions.isEmpty()) {
      return Set.of();
    }
    Set<Guard> found = new LinkedHashSet<>();
    for (Region region : regions) {
      if (region.start <= code.start() && code.end() <= region.end) {
        found.add(region.guard);
      }
    }
    return found;
  }

  private void add(int start, int end, Expression test, boolean holds) {
    if (ThreadTest.rulesOutLoop(test, holds)) {
      offLoop.add(new Span(start, end));
    }
    for (Guard guard : Guard.of(test, holds, function)) {
      regions.add(new Region(start, end, guard));
    }
  }

  private void add(List<Statement> block, Expression test, boolean holds) {
    if (!block.isEmpty()) {
      add(block.getFirst().start(), block.getLast().end(), test, holds);
    }
  }

  private void block(List<Statement> statements) {
    int end = statements.isEmpty() ? 0 : statements.getLast().end();
    for (Statement statement : statements) {
      inside(statement);
      if (statement instanceof Statement.Branch it) {
        add(it.then(), it.test(), true);
        add(it.otherwise(), it.test(), false);
        if (leaves(it.then()) && statement.end() < end) {
          add(statement.end(), end, it.test(), false);
        } else if (leaves(it.otherwise()) && statement.end() < end) {
          add(statement.end(), end, it.test(), true);
        }
      }
    }
  }

  /** Whether nothing after a block runs once it has run. */
  private static boolean leaves(List<Statement> block) {
    if (block.isEmpty()) {
      return false;
    }
    return switch (block.getLast()) {
      case Statement.Return it -> true;
      case Statement.Raise it -> true;
      case Statement.Jump it -> true;
      case Statement.Branch it -> leaves(it.then()) && leaves(it.otherwise());
      case Statement.With it -> false;
      case Statement.Try it -> false;
      case Statement.Loop it -> false;
      case Statement.Assign it -> false;
      case Statement.Evaluate it -> false;
      case Statement.DefineFunction it -> false;
      case Statement.DefineClass it -> false;
      case Statement.Import it -> false;
    };
  }

  private void inside(Statement statement) {
    switch (statement) {
      case Statement.Branch it -> {
        expression(it.test());
        block(it.then());
        block(it.otherwise());
      }
      case Statement.Loop it -> {
        expression(it.source());
        if (it.isConditional()) {
          add(it.body(), it.source(), true);
        }
        block(it.body());
        block(it.otherwise());
      }
      case Statement.Try it -> {
        block(it.body());
        it.handlers().forEach(handler -> block(handler.body()));
        block(it.otherwise());
        block(it.last());
      }
      case Statement.With it -> {
        expression(it.context());
        block(it.body());
      }
      case Statement.Assign it -> expression(it.value());
      case Statement.Evaluate it -> expression(it.value());
      case Statement.Return it -> expression(it.value());
      case Statement.Raise it -> expression(it.value());
      case Statement.Jump it -> {}
      case Statement.DefineFunction it -> {}
      case Statement.DefineClass it -> {}
      case Statement.Import it -> {}
    }
  }

  /** {@code a if test else b}, {@code test and a}, {@code test or a}. */
  private void expression(Expression expression) {
    new Walk() {
      @Override
      protected void expression(Expression inner) {
        if (inner instanceof Expression.Operation it) {
          operation(it);
        }
      }
    }.code(expression);
  }

  private void operation(Expression.Operation it) {
    List<Expression> operands = it.operands();
    switch (it.operator()) {
      case CHOICE -> {
        add(operands.get(1).start(), operands.get(1).end(), operands.get(0), true);
        add(operands.get(2).start(), operands.get(2).end(), operands.get(0), false);
      }
      case AND, OR -> {
        for (int i = 1; i < operands.size(); i++) {
          add(
              operands.get(i).start(),
              operands.getLast().end(),
              operands.get(i - 1),
              it.operator() == Expression.Operator.AND);
        }
      }
      case NOT,
          DIVIDE,
          UNION,
          ARITHMETIC,
          COMPARE,
          IS,
          IS_NOT,
          FORMAT,
          LENGTH,
          SLICE,
          SPREAD,
          MATCH,
          DELETE -> {}
    }
  }
}
