package dev.boundwise.engine;

import dev.boundwise.rule.RuleInfo;

/** Which rules run, and in which files; any number of threads may ask. */
public interface Selection {

  /** Whether a rule runs at all. */
  boolean runs(RuleInfo rule);

  /**
   * Whether a rule that runs says what it finds in a file.
   *
   * @param file as {@code SourceText.path} names it
   */
  default boolean runsIn(RuleInfo rule, String file) {
    return runs(rule);
  }
}
