package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Afterwards;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Tells whether what a loop's last round set is read when the loop has ended. */
final class After extends Walk {

  private final Set<Variable> set = Collections.newSetFromMap(new IdentityHashMap<>());

  private After() {}

  /** What is only added to, such as a sum, does not count: it is set in the other way as well. */
  static boolean reads(Candidate candidate, Statement.Loop loop) {
    After after = new After();
    after.targets(loop.target());
    after.statements(loop.body());
    return after.set.stream().anyMatch(it -> reads(candidate, loop, it));
  }

  /** Whether the value that a loop gives a variable may be read outside of the loop. */
  static boolean reads(Candidate candidate, Statement.Loop loop, Variable variable) {
    return reads(candidate, loop, loop.end(), variable);
  }

  /** The same of a loop and what follows it, up to an offset. */
  static boolean reads(Candidate candidate, Statement.Loop loop, int end, Variable variable) {
    Function function = candidate.region().function();
    return variable.scope() != function
        || Afterwards.isReadElsewhere(candidate.region().unit(), function, variable)
        || Afterwards.reads(function, loop.start(), end, variable);
  }

  @Override
  protected boolean enter(Statement statement) {
    if (statement instanceof Statement.Assign it && !it.updates()) {
      it.targets().forEach(this::targets);
    } else if (statement instanceof Statement.Loop it) {
      targets(it.target());
    }
    return true;
  }

  private void targets(Expression target) {
    switch (target) {
      case Expression.Name it -> set.add(it.variable());
      case Expression.Collection it -> it.elements().forEach(this::targets);
      default -> {}
    }
  }
}
