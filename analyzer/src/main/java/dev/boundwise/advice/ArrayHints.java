package dev.boundwise.advice;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of NumPy stands for the less common parts of a loop; empty where it has none of them. */
public final class ArrayHints extends Walk {

  private final Set<Object> elements = new HashSet<>();
  private boolean isAround;
  private boolean isGathered;
  private boolean isEnding;
  private final Code whole;

  private ArrayHints(Code whole) {
    this.whole = whole;
  }

  /** Comments for a loop or a comprehension, a line each, that begin with a line's end. */
  public static String of(Code code) {
    ArrayHints hints = new ArrayHints(code);
    switch (code) {
      case Statement it -> hints.statements(List.of(it));
      case Expression.Comprehension it -> hints.statements(List.of(it.loop()));
      case Expression it -> hints.code(it);
      case Argument it -> hints.code(it.value());
    }
    List<String> lines = new ArrayList<>();
    if (hints.isAround) {
      lines.add("\n# np.roll, or indexes made by np.arange and %, of neighbours around the edge");
    }
    if (hints.isGathered) {
      lines.add("\n# np.bincount with weights, or np.add.at, where several are added at one place");
    }
    if (hints.isEnding) {
      lines.add(
          "\n# boolean indexes that keep what goes on, after each step: masks over all of them gain"
              + " far less");
    }
    return String.join("", lines);
  }

  /** Whether a loop may end before what it goes over does: by a jump, or by what it asks. */
  public static boolean endsEarly(Code code) {
    return code instanceof Statement.Loop it
        && (it.isConditional() || it.body().stream().anyMatch(ArrayHints::jumps));
  }

  private static boolean jumps(Statement statement) {
    return switch (statement) {
      case Statement.Jump it -> it.isBreak();
      case Statement.Branch it ->
          it.then().stream().anyMatch(ArrayHints::jumps)
              || it.otherwise().stream().anyMatch(ArrayHints::jumps);
      default -> false;
    };
  }

  @Override
  protected boolean enter(Statement statement) {
    if (statement instanceof Statement.Loop it
        && !it.isConditional()
        && !(it.source() instanceof Expression.Call)
        && it.target() instanceof Expression.Name name) {
      elements.add(name.variable());
    }
    isEnding |= statement != whole && endsEarly(statement);
    isGathered |=
        statement instanceof Statement.Assign it
            && it.updates()
            && it.targets().getFirst() instanceof Expression.Item place
            && isElement(place.index());
    return true;
  }

  @Override
  protected boolean enter(Expression expression) {
    isAround |=
        expression instanceof Expression.Item it
            && Walk.any(
                it.index(),
                one -> one instanceof Expression.Operation part && part.method().equals("__mod__"));
    return true;
  }

  /** Whether a place is a number that a list holds: {@code counts[x]}, {@code counts[xs[i]]}. */
  private boolean isElement(Expression index) {
    return index instanceof Expression.Item
        || (index instanceof Expression.Name name && elements.contains(name.variable()));
  }
}
