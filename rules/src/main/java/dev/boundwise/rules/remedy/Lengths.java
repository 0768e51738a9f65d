package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Optional;

/** {@code n = len(xs)}, written before a loop that says {@code n}. */
final class Lengths {

  private Lengths() {}

  /** The call that a name stands for all along; empty where it may be another number by then. */
  static Optional<Expression> of(Candidate candidate, Expression.Name name) {
    Variable variable = name.variable();
    Function function = candidate.region().function();
    List<Binding> bindings = variable.bindings();
    if (variable.scope() != function
        || bindings.size() != 1
        || !(bindings.getFirst() instanceof Binding.Assigned it)
        || it.site().function() != function
        || !(it.value() instanceof Expression.Call call)
        || call.arguments().size() != 1
        || !(call.callee() instanceof Expression.Name callee)
        || !callee.variable().isUnbound()
        || !callee.variable().name().equals("len")
        || !(call.arguments().getFirst().value() instanceof Expression.Name whole)) {
      return Optional.empty();
    }
    return isKept(candidate, function, call, whole) ? Optional.of(call) : Optional.empty();
  }

  /** Whether all that is done with a list after it was measured leaves it as long as it was. */
  private static boolean isKept(
      Candidate candidate, Function function, Expression.Call measured, Expression.Name whole) {
    boolean isSet =
        whole.variable().scope() != function
            || whole.variable().bindings().stream()
                .map(Binding::site)
                .anyMatch(it -> it.function() != function || it.offset() > measured.end())
            || whole.variable().fillings().stream()
                .anyMatch(it -> it.site().function() != function);
    int[] uses = {0};
    boolean[] isShared = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        // the loop itself is as its form says, which keeps the length
        if (candidate.region().span().contains(statement.span())) {
          return false;
        }
        isShared[0] |= statement instanceof Statement.DefineFunction;
        uses[0] -= statement instanceof Statement.Return it && isIt(it.value()) ? 1 : 0;
        uses[0] -= statement instanceof Statement.Loop it && isIt(it.source()) ? 1 : 0;
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (candidate.region().span().contains(expression.span())) {
          return false;
        }
        uses[0] += isIt(expression) ? 1 : 0;
        uses[0] -= expression instanceof Expression.Item it && isIt(it.object()) ? 1 : 0;
        uses[0] -= isLength(expression) ? 1 : 0;
        isShared[0] |= expression instanceof Expression.Lambda;
        return true;
      }

      private boolean isLength(Expression code) {
        return code instanceof Expression.Call it
            && it.callee() instanceof Expression.Name name
            && name.variable().isUnbound()
            && it.arguments().size() == 1
            && isIt(it.arguments().getFirst().value());
      }

      private boolean isIt(Expression code) {
        return code.start() > measured.end() && DropIn.isSame(code, whole);
      }
    }.statements(function.body());
    return !isSet && !isShared[0] && uses[0] == 0;
  }
}
