package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;

/** Matchers that are kept and have bounds, in code. */
final class MatcherCode {

  private MatcherCode() {}

  static String how(
      Candidate candidate,
      Statement.Loop loop,
      Expression.Call made,
      Expression.Name ratio,
      Expression.Name best,
      Statement.Branch branch,
      boolean isKept,
      boolean isSecond) {
    String element = DropIn.slice(candidate, loop.target());
    String all = DropIn.slice(candidate, loop.source());
    String matcher = DropIn.slice(candidate, made.callee());
    String none = DropIn.slice(candidate, made.arguments().getFirst().value());
    String other = DropIn.slice(candidate, made.arguments().get(isSecond ? 1 : 2).value());
    String before =
        !isKept
            ? "for "
                + element
                + " in "
                + all
                + ":\n    ⟪matcher⟫ = "
                + DropIn.slice(candidate, made)
                + "\n"
            : isSecond
                ? "⟪matchers⟫ = ["
                    + matcher
                    + "("
                    + none
                    + ", \"\", "
                    + element
                    + ") for "
                    + element
                    + " in "
                    + all
                    + "]  # before the outer loop\n\nfor "
                    + element
                    + ", ⟪matcher⟫ in zip("
                    + all
                    + ", ⟪matchers⟫):\n    ⟪matcher⟫.set_seq1("
                    + other
                    + ")\n"
                : "⟪matcher⟫ = "
                    + matcher
                    + "("
                    + none
                    + ", \"\", "
                    + other
                    + ")\nfor "
                    + element
                    + " in "
                    + all
                    + ":\n    ⟪matcher⟫.set_seq1("
                    + element
                    + ")\n";
    String name = best.variable().name();
    return before
        + "    if ⟪matcher⟫.real_quick_ratio() > "
        + name
        + " and ⟪matcher⟫.quick_ratio() > "
        + name
        + ":\n        "
        + ratio.variable().name()
        + " = ⟪matcher⟫.ratio()\n        if "
        + DropIn.slice(candidate, branch.test())
        + ":\n            ...  # as before";
  }
}
