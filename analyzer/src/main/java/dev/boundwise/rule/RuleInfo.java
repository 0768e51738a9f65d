package dev.boundwise.rule;

import java.util.List;

/**
 * All that is said about a rule, once: SARIF, {@code explain}, IDEs and the documentation read it
 * from here.
 *
 * @param code {@code BW} and three digits; never given to another rule
 * @param name the problem in kebab case
 * @param title the problem in a few words, without a full stop
 * @param severity how much a true finding matters
 * @param why the effect of the problem, one to three sentences of Markdown
 * @param instead what to write instead, one to three sentences of Markdown
 * @param sources addresses or names of measurements that the rule rests on; at least one
 */
public record RuleInfo(
    String code,
    String name,
    String title,
    Severity severity,
    String why,
    String instead,
    List<String> sources) {

  public RuleInfo {
    sources = List.copyOf(sources);
    if (!code.matches("BW\\d{3}") || !name.matches("[a-z]+(-[a-z]+)*") || sources.isEmpty()) {
      throw new IllegalArgumentException("rule " + code + " " + name + " is not well described");
    }
  }

  /** The same rule for findings that matter more or less than most of its own. */
  public RuleInfo withSeverity(Severity other) {
    return new RuleInfo(code, name, title, other, why, instead, sources);
  }
}
