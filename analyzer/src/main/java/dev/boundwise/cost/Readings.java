package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loops that read until nothing is left: {@code while True: line = file.readline(); if not line:
 * break}. They go on for as many rounds as what is read has pieces, not for the few in which
 * something settles.
 */
final class Readings {

  /** How many pieces there are of what a method of that name reads. */
  private static final Map<String, Plausible> PIECES =
      Map.of(
          "readline", Plausible.around(100, 10),
          "readLine", Plausible.around(500, 10),
          "fetchone", Plausible.around(100, 10),
          "read", Plausible.around(10, 10),
          "recv", Plausible.around(4, 10),
          "fetchmany", Plausible.around(10, 10));

  /** Of lines that are awaited: a conversation is short, a file is not awaited. */
  private static final Plausible SAID = Plausible.around(20, 10);

  /** Methods that say whether there is another one, or go to it. */
  private static final Set<String> ASKING =
      Set.of(
          "hasNext",
          "hasNextLine",
          "hasNextInt",
          "hasMoreElements",
          "hasMoreTokens",
          "next",
          "find",
          "advance",
          "moveNext",
          "nextToken");

  private Readings() {}

  /**
   * Whether a condition takes the next of many, {@code (line = in.readLine()) != null}: not whether
   * something has settled.
   */
  static boolean goThrough(Expression test) {
    if (test instanceof Expression.Operation it) {
      return it.operands().stream().anyMatch(Readings::goThrough);
    }
    if (test instanceof Expression.Call call
        && call.arguments().isEmpty()
        && call.callee() instanceof Expression.Attribute method) {
      return ASKING.contains(method.name());
    }
    return test instanceof Expression.Bind bind && bind.value() instanceof Expression.Call;
  }

  /** How many rounds a loop takes that reads; null for one that does not. */
  static @Nullable Plausible of(Statement.Loop loop) {
    Plausible[] found = {null};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it
            && it.targets().size() == 1
            && it.targets().getFirst() instanceof Expression.Name name) {
          keep(it.value(), name.variable());
        }
        return true;
      }

      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Bind it
            && it.target() instanceof Expression.Name name) {
          keep(it.value(), name.variable());
        }
      }

      private void keep(Expression value, Variable read) {
        Plausible pieces = pieces(value);
        if (pieces != null && (names(loop.source(), read) || isLeftBy(loop.body(), read))) {
          found[0] = pieces;
        }
      }
    }.statements(List.of(loop));
    return found[0];
  }

  private static @Nullable Plausible pieces(Expression value) {
    Expression read = value instanceof Expression.Await await ? await.value() : value;
    if (!(read instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Attribute method)) {
      return null;
    }
    boolean isSaid = read != value && method.name().equals("readline");
    return isSaid ? SAID : PIECES.get(method.name());
  }

  /** Whether a branch of a loop leaves it by what was read. */
  private static boolean isLeftBy(List<Statement> body, Variable read) {
    for (Statement statement : body) {
      if (statement instanceof Statement.Branch branch
          && names(branch.test(), read)
          && (Reach.isLeft(branch.then()) || Reach.isLeft(branch.otherwise()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Expression test, Variable read) {
    return Walk.any(
        test,
        it ->
            (it instanceof Expression.Bind bind ? bind.target() : it)
                    instanceof Expression.Name name
                && name.variable() == read);
  }
}
