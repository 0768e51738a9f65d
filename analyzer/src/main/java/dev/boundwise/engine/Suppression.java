package dev.boundwise.engine;

import dev.boundwise.engine.StatementLines.Lines;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.source.Span;
import java.util.List;
import java.util.Locale;

/**
 * A comment that suppresses findings.
 *
 * @param comment where it is
 * @param own whether it is in Boundwise's own form; {@code # noqa} is shared with other linters
 * @param names codes or names of rules, or the beginnings of codes; empty for all rules
 * @param lines the lines on which it suppresses
 */
record Suppression(Span comment, boolean own, List<String> names, Lines lines) {

  Suppression {
    names = List.copyOf(names);
  }

  boolean means(RuleInfo rule) {
    return names.isEmpty() || names.stream().anyMatch(name -> means(name, rule));
  }

  /** Whether a name means a rule, as linters read {@code noqa}: {@code BW2} means all of BW2xx. */
  static boolean means(String name, RuleInfo rule) {
    String upper = name.toUpperCase(Locale.ROOT);
    return name.equalsIgnoreCase(rule.name())
        || (upper.startsWith("BW") && rule.code().startsWith(upper));
  }
}
