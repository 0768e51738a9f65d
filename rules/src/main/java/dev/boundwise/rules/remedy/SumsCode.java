package dev.boundwise.rules.remedy;

/** Differences of running sums, in code. */
final class SumsCode {

  private SumsCode() {}

  /**
   * The running sums, and their difference.
   *
   * @param low where a part begins, as it is written
   * @param isForward whether neither place counts from the end of the list
   */
  static String how(String list, String low, String high, boolean isForward) {
    String places =
        isForward
            ? "⟪high⟫ = min(HIGH, len(LIST))\n⟪low⟫ = min(LOW, ⟪high⟫)\n"
            : """
              ⟪low⟫, ⟪high⟫ = slice(LOW, HIGH).indices(len(LIST))[:2]
              ⟪high⟫ = max(⟪low⟫, ⟪high⟫)
              """;
    return """
        from itertools import ⟪accumulate⟫

        ⟪sums⟫ = [0, *⟪accumulate⟫(LIST)]  # before the loop

        PLACES... ⟪sums⟫[⟪high⟫] - ⟪sums⟫[⟪low⟫] ...  # of ⟪high⟫ - ⟪low⟫ numbers"""
        .replace("PLACES", places.replace("LOW", low).replace("HIGH", high))
        .replace("LIST", list);
  }
}
