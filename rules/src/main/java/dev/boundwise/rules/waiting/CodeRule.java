package dev.boundwise.rules.waiting;

import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** A rule that looks at each function by itself, in all languages and not in tests. */
abstract class CodeRule implements Rule {

  private final RuleInfo info;

  CodeRule(RuleInfo info) {
    this.info = info;
  }

  @Override
  public final RuleInfo info() {
    return info;
  }

  @Override
  public final Interest interest() {
    return Interest.ALL_CODE;
  }

  @Override
  public final Set<Language> languages() {
    return EnumSet.allOf(Language.class);
  }

  @Override
  public boolean isFor(Unit unit) {
    return !Tests.hold(unit);
  }

  @Override
  public final void check(FunctionFacts function, Consumer<Finding> found) {
    if (!Tests.isNamed(function)) {
      findings(function, found);
    }
  }

  /** Looks at a function that is no test. */
  abstract void findings(FunctionFacts function, Consumer<Finding> found);
}
