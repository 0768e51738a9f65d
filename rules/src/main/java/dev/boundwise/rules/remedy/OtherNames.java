package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether rounds change what a variable holds by another name of it, or in a function that they
 * call:
 *
 * <pre>{@code
 * log = seen
 * for x in xs:
 *     if x not in seen:
 *         log.append(x)
 * }</pre>
 */
final class OtherNames {

  private final Variable variable;
  private final Set<Variable> names;
  private final Set<String> attributes = new HashSet<>();
  private boolean isChanged;

  private OtherNames(Variable variable) {
    this.variable = variable;
    this.names = Untouched.namesOf(variable);
    names.remove(variable);
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it && !it.updates()) {
          for (Expression target : it.targets()) {
            isAttribute(target, it.value());
            isAttribute(it.value(), target);
          }
        }
        return true;
      }
    }.statements(variable.scope().body());
  }

  static boolean change(Candidate candidate, Statement.Loop loop, Variable variable) {
    OtherNames others = new OtherNames(variable);
    others.read(loop.body(), false);
    for (Function function : Reached.by(candidate).functions()) {
      if (function != candidate.region().function() && !others.isChanged) {
        others.read(function.body(), true);
      }
    }
    return others.isChanged;
  }

  /** {@code seen = self.seen}, {@code self.seen = seen}. */
  private void isAttribute(Expression one, Expression other) {
    if (one instanceof Expression.Attribute it && DropIn.isOf(other, variable)) {
      attributes.add(it.name());
    }
  }

  /**
   * Looks for what changes it.
   *
   * @param isElsewhere whether the name itself is another way to it
   */
  private void read(List<Statement> body, boolean isElsewhere) {
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          for (Expression target : it.targets()) {
            isChanged |=
                (target instanceof Expression.Item item && isIt(item.object()))
                    || (it.updates() && isIt(target));
          }
        }
        return !isChanged;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call call) {
          isChanged |=
              call.callee() instanceof Expression.Attribute method
                  && isIt(method.object())
                  && !Untouched.READING.contains(method.name());
          isChanged |=
              !isElsewhere
                  && !Untouched.isLibrary(call)
                  && call.arguments().stream().anyMatch(it -> isIt(it.value()));
        } else if (expression instanceof Expression.Operation it
            && it.operator() == Expression.Operator.DELETE) {
          isChanged |=
              it.operands().stream()
                  .anyMatch(one -> one instanceof Expression.Item item && isIt(item.object()));
        } else if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(List.of(it.loop()));
        }
        return !isChanged;
      }

      private boolean isIt(Expression code) {
        return switch (code) {
          case Expression.Name it ->
              names.contains(it.variable()) || (isElsewhere && it.variable() == variable);
          case Expression.Attribute it -> attributes.contains(it.name());
          default -> false;
        };
      }
    }.statements(body);
  }
}
