package dev.boundwise.testkit;

import dev.boundwise.rule.Finding;
import java.util.List;
import java.util.Map;

/** What samples are held to: the way from files to findings, as users go it. */
public interface Product {

  /**
   * Analyses files together with all rules.
   *
   * @param files by path from the project's root
   * @param threads how many work
   */
  Outcome analyse(Map<String, byte[]> files, int threads);

  /** Analyses one file. */
  default Outcome analyse(String path, byte[] text) {
    return analyse(Map.of(path, text), 1);
  }

  /**
   * What came of it.
   *
   * @param findings those that no comment suppresses
   * @param problems what of the text could not be read, as messages that name the file
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
