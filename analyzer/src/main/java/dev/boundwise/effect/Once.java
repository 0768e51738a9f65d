package dev.boundwise.effect;

import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a function that run once in a program, because what they find is kept in a variable
 * of the module: {@code global _info; if _info is None: _info = read()}, {@code if _info: return
 * _info; _info = read()}.
 */
final class Once {

  private final List<Code> parts = new ArrayList<>();

  private Once() {}

  static Once of(Function function) {
    Once once = new Once();
    once.block(function.body());
    return once;
  }

  /** Whether code runs in the first call alone. */
  boolean holds(Expression code) {
    for (Code part : parts) {
      if (part.start() <= code.start() && code.end() <= part.end()) {
        return true;
      }
    }
    return false;
  }

  private void block(List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (statement instanceof Statement.Branch it) {
        List<Statement> rest = statements.subList(i + 1, statements.size());
        branch(it, rest);
        block(it.then());
        block(it.otherwise());
      } else if (statement instanceof Statement.With it) {
        // with lock:
        block(it.body());
      }
    }
  }

  private void branch(Statement.Branch branch, List<Statement> rest) {
    Variable missing = missing(branch.test());
    if (missing != null && sets(branch.then(), missing)) {
      parts.addAll(branch.then());
    }
    Variable present = present(branch.test());
    boolean returns =
        !branch.then().isEmpty() && branch.then().getLast() instanceof Statement.Return;
    if (present != null && returns && sets(rest, present)) {
      parts.addAll(rest);
    }
  }

  /** What a test asks to be there: {@code x}, {@code x is not None}; else null. */
  private static @Nullable Variable present(Expression test) {
    return switch (test) {
      case Expression.Name it -> global(it);
      case Expression.Operation it
          when it.operator() == Expression.Operator.IS_NOT && isNothing(it.operands().getLast()) ->
          global(it.operands().getFirst());
      default -> null;
    };
  }

  /** What a test asks not to be there yet: {@code not x}, {@code x is None}; else null. */
  private static @Nullable Variable missing(Expression test) {
    if (!(test instanceof Expression.Operation it)) {
      return null;
    }
    return switch (it.operator()) {
      case NOT -> present(it.operands().getFirst());
      case IS -> isNothing(it.operands().getLast()) ? global(it.operands().getFirst()) : null;
      default -> null;
    };
  }

  private static boolean isNothing(Expression value) {
    return value instanceof Expression.Literal it && it.kind() == Expression.LiteralKind.NONE;
  }

  private static @Nullable Variable global(Expression value) {
    return value instanceof Expression.Name it
            && it.variable().scope().kind() == Function.Kind.MODULE
        ? it.variable()
        : null;
  }

  /** Whether statements give a variable a value. */
  private static boolean sets(List<Statement> statements, Variable variable) {
    Set<Variable> found = new HashSet<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it && !isNothing(it.value())) {
          for (Expression target : it.targets()) {
            if (target instanceof Expression.Name name) {
              found.add(name.variable());
            }
          }
        }
        return true;
      }
    }.statements(statements);
    return found.contains(variable);
  }
}
