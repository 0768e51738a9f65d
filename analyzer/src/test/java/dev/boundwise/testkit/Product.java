package dev.boundwise.testkit;

import dev.boundwise.rule.Finding;
import java.util.List;

/** What samples are held to: the way from a file to findings, as users go it. */
public interface Product {

  /** Analyses one file with all rules. */
  Outcome analyse(String path, byte[] text);

  /**
   * What came of it.
   *
   * @param findings those that no comment suppresses
   * @param problems what of the text could not be read, as messages
   * @param defects our own, as messages
   */
  record Outcome(List<Finding> findings, List<String> problems, List<String> defects) {
    public Outcome {
      findings = List.copyOf(findings);
      problems = List.copyOf(problems);
      defects = List.copyOf(defects);
    }
  }
}
