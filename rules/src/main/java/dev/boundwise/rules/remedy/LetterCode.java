package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import org.jspecify.annotations.Nullable;

/** A table of what letters become, in code. */
final class LetterCode {

  private LetterCode() {}

  /**
   * The table, and its use.
   *
   * @param result what the letters are added to
   * @param joined what makes a text of them; null where that is what they are added to
   */
  static String how(
      Candidate candidate,
      Expression.Name letter,
      Expression.Name text,
      String result,
      @Nullable Expression joined) {
    String c = letter.variable().name();
    return "def ⟪becomes⟫("
        + c
        + "):\n    ...  # what the loop adds for one letter, returned\n\n⟪table⟫ = {ord("
        + c
        + "): ⟪becomes⟫("
        + c
        + ") for "
        + c
        + " in set("
        + text.variable().name()
        + ")}\n"
        + (joined == null
            ? result + " += " + text.variable().name() + ".translate(⟪table⟫)"
            : "... "
                + text.variable().name()
                + ".translate(⟪table⟫) ...  # in the place of "
                + DropIn.slice(candidate, joined));
  }
}
