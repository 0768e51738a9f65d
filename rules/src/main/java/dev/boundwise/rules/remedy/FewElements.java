package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;

/** Sizes that are only guessed: arrays of a handful of elements are slower than the loop is. */
final class FewElements {

  private FewElements() {}

  /** Whether arrays would lose where there are as few elements as there may be. */
  static boolean lose(Candidate candidate, Kernel kernel, Layer root) {
    boolean isGuess =
        candidate.region().work().total().symbols().stream()
            .anyMatch(it -> it.isGuess() || it.least() < it.low());
    if (!isGuess || kernel.flows().isEmpty()) {
      return false;
    }
    Vectors least = Vectors.least(candidate, root);
    double after = least.time(kernel);
    return least.vector() == null || after > candidate.least().total();
  }
}
