package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;

/** The part of an element that a list is searched for by. */
final class LookupKey {

  private LookupKey() {}

  /** {@code c.id}, {@code c["id"]}, {@code c[0]}: a part of the element. */
  static boolean is(Expression code, Expression.Name element) {
    return switch (code) {
      case Expression.Attribute it -> DropIn.isSame(it.object(), element);
      case Expression.Item it ->
          it.index() instanceof Expression.Literal && DropIn.isSame(it.object(), element);
      default -> false;
    };
  }

  /** Whether a round sets an attribute, or an item, of the key's name. */
  static boolean isWritten(Candidate candidate, Statement.Loop loop, Expression key) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          it.targets().forEach(target -> found[0] |= isLike(target));
        }
        return true;
      }

      private boolean isLike(Expression target) {
        return switch (target) {
          case Expression.Attribute it ->
              key instanceof Expression.Attribute one && one.name().equals(it.name());
          case Expression.Item it ->
              key instanceof Expression.Item one
                  && PlaceEnd.isLike(candidate, one.index(), it.index());
          default -> false;
        };
      }
    }.statements(loop.body());
    return found[0];
  }

  private static String dict(Expression rows) {
    String name =
        rows instanceof Expression.Attribute it
            ? it.name()
            : ((Expression.Name) rows).variable().name();
    return "⟪" + name + "_by_key⟫";
  }

  /** The dict, and the look-up, in code. */
  static String how(
      Candidate candidate,
      Expression rows,
      Expression.Name element,
      Expression key,
      Expression wanted,
      String then) {
    String name = element.variable().name();
    String dict = dict(rows);
    return dict
        + " = {}  # before the loop\nfor "
        + name
        + " in "
        + DropIn.slice(candidate, rows)
        + ":\n    "
        + dict
        + ".setdefault("
        + DropIn.slice(candidate, key)
        + ", "
        + name
        + ")\n\n"
        + (then.isEmpty() ? "... " : name + " = ")
        + dict
        + ".get("
        + DropIn.slice(candidate, wanted)
        + ")"
        + (then.isEmpty() ? " ..." : "  # in the place of the search\n" + then);
  }

  /**
   * The dict of lists, and what is gone over in the place of all.
   *
   * @param rest what is asked of each beside its key; empty where nothing is
   */
  static String groups(
      Candidate candidate,
      Expression rows,
      Expression.Name element,
      Expression key,
      Expression wanted,
      String rest) {
    String name = element.variable().name();
    String dict = dict(rows);
    return "from collections import defaultdict\n\n"
        + dict
        + " = defaultdict(list)  # before the loop\nfor "
        + name
        + " in "
        + DropIn.slice(candidate, rows)
        + ":\n    "
        + dict
        + "["
        + DropIn.slice(candidate, key)
        + "].append("
        + name
        + ")\n\n... for "
        + name
        + " in "
        + dict
        + ".get("
        + DropIn.slice(candidate, wanted)
        + ", ()) "
        + (rest.isEmpty() ? "..." : "if " + rest + " ...");
  }
}
