package dev.boundwise.program;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Tells whether what a loop sets is read when the loop has ended. */
public final class Afterwards {

  private Afterwards() {}

  /** Whether the value that a loop gives a variable of its function may be read outside of it. */
  public static boolean reads(Function function, Statement.Loop loop, Variable variable) {
    return reads(function, loop.start(), loop.end(), variable);
  }

  /** The same of all statements between two offsets. */
  public static boolean reads(Function function, int start, int end, Variable variable) {
    Set<Expression> written = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop it) {
          names(it.target(), written);
        } else if (statement instanceof Statement.Assign it) {
          it.targets().forEach(target -> names(target, written));
        }
        return !found[0];
      }

      @Override
      protected boolean enter(Expression expression) {
        boolean isInside = start <= expression.start() && expression.end() <= end;
        found[0] |=
            !isInside
                && expression instanceof Expression.Name name
                && name.variable() == variable
                && !written.contains(expression)
                && isSetIn(start, end, variable.reaching(expression.start(), function));
        if (expression instanceof Expression.Comprehension it && it.isLazy()) {
          statements(it.loop().body());
        }
        return !found[0];
      }
    }.statements(function.body());
    return found[0];
  }

  /** Whether code of another function of a unit reads it, now or later. */
  public static boolean isReadElsewhere(Unit unit, Function function, Variable variable) {
    boolean[] found = {false};
    for (Function other : unit.functions()) {
      if (other != function && !found[0]) {
        new Walk() {
          @Override
          protected boolean enter(Expression expression) {
            found[0] |= expression instanceof Expression.Name name && name.variable() == variable;
            return !found[0];
          }
        }.statements(other.body());
      }
    }
    return found[0];
  }

  private static boolean isSetIn(int start, int end, List<Binding> bindings) {
    return bindings.stream()
        .anyMatch(it -> start <= it.site().offset() && it.site().offset() <= end);
  }

  private static void names(Expression target, Set<Expression> found) {
    switch (target) {
      case Expression.Name it -> found.add(it);
      case Expression.Collection it -> it.elements().forEach(one -> names(one, found));
      default -> {}
    }
  }
}
