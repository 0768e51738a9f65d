package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.HashSet;
import java.util.Set;

/** Sums of a kernel that begin with a number. */
final class FloatSums {

  private final Set<Variable> sums = new HashSet<>();

  /** {@code total = 0.0}, and {@code total += xs[i] * ys[i]} later: nothing else can be added. */
  void note(Statement.Assign it, Numbers numbers) {
    if (!(it.targets().getFirst() instanceof Expression.Name name)) {
      return;
    }
    if (it.updates() && sums.contains(name.variable())) {
      numbers.noteSum();
    } else if (it.value() instanceof Expression.Literal one
        && one.kind() == Expression.LiteralKind.FLOAT) {
      sums.add(name.variable());
    }
  }
}
