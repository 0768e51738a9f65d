package dev.boundwise.shape;

import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import java.util.ArrayList;
import java.util.List;

/** The ways out of a loop, and what it hands on or awaits on its way. */
final class Exits extends Walk {

  private final List<Code> left = new ArrayList<>();
  private final List<Code> raised = new ArrayList<>();
  private final List<Code> yields = new ArrayList<>();
  private final List<Code> awaits = new ArrayList<>();
  private final FunctionFacts facts;
  private int loops;
  private int tries;

  private Exits(FunctionFacts facts) {
    this.facts = facts;
  }

  static Exits of(FunctionFacts facts, Statement.Loop loop) {
    Exits exits = new Exits(facts);
    exits.statements(loop.body());
    return exits;
  }

  /** Where it ends before its source does. */
  List<Code> left() {
    return left;
  }

  /** Where it raises what it does not handle. */
  List<Code> raised() {
    return raised;
  }

  List<Code> yields() {
    return yields;
  }

  List<Code> awaits() {
    return awaits;
  }

  @Override
  protected boolean enter(Statement statement) {
    switch (statement) {
      case Statement.Loop it -> loops++;
      case Statement.Try it -> tries += it.handlers().isEmpty() ? 0 : 1;
      case Statement.Jump it -> {
        if (it.isBreak() && loops == 0) {
          left.add(it);
        }
      }
      case Statement.Return it -> left.add(it);
      case Statement.Evaluate it -> {
        if (facts.neverReturns(it.value())) {
          left.add(it);
        }
      }
      case Statement.Raise it -> {
        if (tries == 0) {
          raised.add(it);
        }
      }
      default -> {}
    }
    return true;
  }

  @Override
  protected void leave(Statement statement) {
    if (statement instanceof Statement.Loop) {
      loops--;
    } else if (statement instanceof Statement.Try it && !it.handlers().isEmpty()) {
      tries--;
    }
  }

  @Override
  protected boolean enter(Expression expression) {
    if (expression instanceof Expression.Yield) {
      yields.add(expression);
    } else if (expression instanceof Expression.Await) {
      awaits.add(expression);
    }
    return true;
  }
}
