package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.HashSet;
import java.util.Set;

/** What every round of a loop finds as it was before the loop. */
final class Untouched {

  /** Methods that change nothing. */
  static final Set<String> READING =
      Set.of("count", "copy", "get", "index", "items", "keys", "values");

  private static final Set<String> LIBRARY =
      Set.of("abs", "enumerate", "len", "max", "min", "range", "reversed", "sorted", "sum", "zip");

  private Untouched() {}

  /**
   * Whether all names in an expression are, but those that it sets itself.
   *
   * @param own what the expression's own loop sets
   */
  static boolean is(InLoop inLoop, Statement.Loop loop, Expression code, Set<Variable> own) {
    return !Walk.any(
        code,
        it ->
            it instanceof Expression.Name name
                && !own.contains(name.variable())
                && !is(inLoop, loop, name.variable()));
  }

  private static boolean is(InLoop inLoop, Statement.Loop loop, Variable variable) {
    return inLoop.isLeft(loop, variable)
        && !RoundChanges.isSet(loop, variable)
        && isLeftAlone(loop, variable)
        && namesOf(variable).stream().allMatch(it -> isLeftAlone(loop, it));
  }

  private static boolean isLeftAlone(Statement.Loop loop, Variable variable) {
    return !RoundChanges.isFilled(loop, variable) && !isHandedOn(loop, variable);
  }

  /** Other names of the same thing: {@code ys = xs}. */
  static Set<Variable> namesOf(Variable variable) {
    Set<Variable> found = new HashSet<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it
            && it.value() instanceof Expression.Name value
            && it.targets().size() == 1
            && it.targets().getFirst() instanceof Expression.Name target) {
          if (value.variable() == variable) {
            found.add(target.variable());
          } else if (target.variable() == variable) {
            found.add(value.variable());
          }
        }
        return true;
      }
    }.statements(variable.scope().body());
    return found;
  }

  /** Whether it calls what changes nothing that it is given. */
  static boolean isLibrary(Expression.Call call) {
    return call.callee() instanceof Expression.Name name
        && LIBRARY.contains(name.variable().name());
  }

  /** Whether a round calls a method that may change it, or gives it to what may. */
  private static boolean isHandedOn(Statement.Loop loop, Variable variable) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call call) {
          found[0] |=
              call.callee() instanceof Expression.Attribute method
                  && DropIn.isOf(method.object(), variable)
                  && !READING.contains(method.name());
          found[0] |=
              !isLibrary(call)
                  && call.arguments().stream()
                      .map(Argument::value)
                      .anyMatch(it -> DropIn.isOf(it, variable));
        } else if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(it.loop().body());
        }
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }
}
