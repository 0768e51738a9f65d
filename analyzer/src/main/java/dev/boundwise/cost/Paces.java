package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a round goes of a loop that goes through a text, or takes a text apart, by what it finds:
 * {@code pos = match.end()}, {@code head, _, text = text.partition("\n")}.
 */
final class Paces {

  /** A name, a number, a blank: what a pattern matches at a place. */
  private static final double TOKEN = 4;

  private static final double WORD = 6;

  /** As far as parts that begin alike are: counted 0.04, 0.1, 5 in programs. */
  static final double ALIKE = 2;

  private static final double LINE = 50;
  private static final double FIELD = 10;

  /** From one to the next of what is looked for. */
  static final double FAR = 20;

  private static final Set<String> FINDING = Set.of("find", "index", "search", "rfind", "indexOf");

  private static final Set<String> CUTTING = Set.of("partition", "split", "rpartition", "rsplit");

  /** Calls whose results are no places further on. */
  private static final Set<String> STANDING = Set.of("len", "max", "min");

  private final Statement.Loop loop;

  /** Of all the ways to go on the mean. */
  private double logs;

  private int count;

  private Paces(Statement.Loop loop) {
    this.loop = loop;
  }

  /** How many elements a round goes on by, at a place that it sets; 0 where it sets none. */
  static double of(Statement.Loop loop, Variable place) {
    Paces paces = new Paces(loop);
    paces.all(place, false);
    return paces.mean();
  }

  /** How many elements a round takes away of a text; 0 where it takes none. */
  static double taken(Statement.Loop loop, Variable text) {
    Paces paces = new Paces(loop);
    paces.all(text, true);
    return paces.mean();
  }

  /** Whether a round sets a variable to where something was found. */
  static boolean isFound(Statement.Loop loop, Variable place) {
    return new Paces(loop).isFound(place);
  }

  /**
   * Whether a loop in a loop goes to the end of a word: it goes on from where the outer one is,
   * {@code j = i; while j < n and text[j].isalnum(): j += 1}, and both come to the end once.
   */
  static boolean isWord(Statement.Loop inner, Statement.Loop outer) {
    if (!outer.isConditional()) {
      return false;
    }
    boolean[] found = {false};
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        found[0] |=
            expression instanceof Expression.Name it
                && sets(inner, it.variable())
                && (names(outer.source(), it.variable()) || startsAt(outer, it.variable()));
      }
    }.code(inner.source());
    return found[0];
  }

  /**
   * {@code a[i] == b[i]}, {@code line[start:start + size] in text}: whether what follows one place
   * is like what follows another one.
   */
  static boolean isLikeness(Expression test, Statement.Loop loop) {
    if (!(test instanceof Expression.Operation it) || it.operands().size() != 2) {
      return false;
    }
    boolean isEqual =
        it.method().equals("__eq__") && it.operands().stream().allMatch(one -> isAt(one, loop));
    boolean isPart =
        it.method().equals("__contains__")
            && it.operands().stream().anyMatch(one -> isAt(one, loop));
    return isEqual || isPart;
  }

  private static boolean isAt(Expression code, Statement.Loop loop) {
    return code instanceof Expression.Item item
        && Walk.any(
            item.index(), it -> it instanceof Expression.Name name && sets(loop, name.variable()));
  }

  static double word() {
    return WORD;
  }

  /** Whether a loop starts a variable at the place where it is itself. */
  private static boolean startsAt(Statement.Loop outer, Variable variable) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        Expression start = statement instanceof Statement.Assign it ? value(it, variable) : null;
        Expression from =
            start instanceof Expression.Operation sum
                    && sum.operator() == Expression.Operator.ARITHMETIC
                ? sum.operands().getFirst()
                : start;
        found[0] |=
            from instanceof Expression.Name name
                && name.variable() != variable
                && names(outer.source(), name.variable());
        return true;
      }
    }.statements(outer.body());
    return found[0];
  }

  private static boolean names(Expression code, Variable variable) {
    return Walk.any(code, it -> it instanceof Expression.Name name && name.variable() == variable);
  }

  private static boolean sets(Statement.Loop loop, Variable variable) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |= statement instanceof Statement.Assign it && value(it, variable) != null;
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }

  private void all(Variable variable, boolean isText) {
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        Expression value = statement instanceof Statement.Assign it ? value(it, variable) : null;
        double pace = value == null ? 0 : isText ? cut(value, variable) : step(value, variable);
        if (pace > 0) {
          logs += Math.log(pace);
          count++;
        }
        return true;
      }
    }.statements(loop.body());
  }

  private double mean() {
    return count == 0 ? 0 : Math.exp(logs / count);
  }

  /** What an assignment gives a variable, by itself or as one of several; null for others. */
  private static @Nullable Expression value(Statement.Assign it, Variable variable) {
    for (Expression target : it.targets()) {
      if (target instanceof Expression.Name name && name.variable() == variable) {
        return it.value();
      }
      if (target instanceof Expression.Collection parts) {
        int index = place(parts.elements(), variable);
        if (index >= 0) {
          return it.value() instanceof Expression.Collection values
                  && values.elements().size() == parts.elements().size()
              ? values.elements().get(index)
              : it.value();
        }
      }
    }
    return null;
  }

  private static int place(List<Expression> targets, Variable variable) {
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i) instanceof Expression.Name name && name.variable() == variable) {
        return i;
      }
    }
    return -1;
  }

  private double step(Expression value, Variable place) {
    if (value instanceof Expression.Call call) {
      boolean isMatch =
          call.callee() instanceof Expression.Attribute method && method.name().equals("end");
      // pos = len(text) is no way to go on, and best = max(best, value) none either
      String name = Sizes.nameOf(call.callee());
      return isMatch
          ? TOKEN
          : STANDING.contains(name.substring(name.lastIndexOf('.') + 1)) ? 0 : FAR;
    }
    if (value instanceof Expression.Operation sum
        && sum.operator() == Expression.Operator.ARITHMETIC
        && sum.operands().getFirst() instanceof Expression.Call found) {
      return step(found, place);
    }
    if (value instanceof Expression.Operation sum
        && sum.operands().size() == 2
        && sum.operands().getFirst() instanceof Expression.Name name
        && name.variable() == place) {
      return sum.operands().getLast() instanceof Expression.Literal step ? number(step) : FIELD;
    }
    boolean[] isFar = {false};
    boolean[] isMoved = {false};
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Name name && name.variable() != place) {
          isFar[0] |= isFound(name.variable());
          isMoved[0] |= sets(loop, name.variable());
        }
      }
    }.code(value);
    return isFar[0] ? FAR : isMoved[0] ? WORD : 0;
  }

  private boolean isFound(Variable variable) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |=
            statement instanceof Statement.Assign it
                && value(it, variable) instanceof Expression.Call call
                && call.callee() instanceof Expression.Attribute method
                && FINDING.contains(method.name());
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }

  private static double cut(Expression value, Variable text) {
    if (value instanceof Expression.Call call
        && call.callee() instanceof Expression.Attribute method
        && method.object() instanceof Expression.Name name
        && name.variable() == text
        && CUTTING.contains(method.name())) {
      List<Argument> arguments = call.arguments();
      return !arguments.isEmpty()
              && arguments.getFirst().value() instanceof Expression.Literal separator
              && separator.text().equals("\n")
          ? LINE
          : FIELD;
    }
    // text = text[4:]
    return value instanceof Expression.Item item
            && item.object() instanceof Expression.Name name
            && name.variable() == text
            && item.index() instanceof Expression.Operation slice
            && slice.operator() == Expression.Operator.SLICE
            && !(slice.operands().getFirst() instanceof Expression.Unknown)
        ? slice.operands().getFirst() instanceof Expression.Literal from ? number(from) : FIELD
        : 0;
  }

  /** The step that a number stands for, at least 1. */
  static double number(Expression.Literal literal) {
    try {
      return Math.max(1, Double.parseDouble(literal.text()));
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
