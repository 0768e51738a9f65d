package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;

/** Elements that come in order, in code. */
final class TakenCode {

  private TakenCode() {}

  static String how(
      Candidate candidate,
      Expression.Call search,
      Expression.Call removed,
      Expression.Name all,
      Expression.Name taken,
      TakenFrom kind) {
    boolean isMax = LeastSearch.isCalled(search, "max");
    String name = all.variable().name();
    String key =
        search.arguments().size() == 2
            ? "key=" + DropIn.slice(candidate, search.arguments().getLast().value())
            : "";
    String given = DropIn.slice(candidate, search);
    return kind == TakenFrom.LIST
        ? name
            + ".reverse()\n"
            + name
            + ".sort("
            + key
            + (key.isEmpty() || isMax ? "" : ", ")
            + (isMax ? "" : "reverse=True")
            + ")  # before the loop\n\n"
            + taken.variable().name()
            + " = "
            + name
            + ".pop()  # in the place of "
            + given
            + " and "
            + DropIn.slice(candidate, removed)
        : "⟪order⟫ = iter(sorted("
            + name
            + (key.isEmpty() ? "" : ", " + key)
            + (isMax ? ", reverse=True" : "")
            + "))  # before the loop\n\n"
            + taken.variable().name()
            + " = next(⟪order⟫)  # in the place of "
            + given;
  }
}
