package dev.boundwise.rule;

import dev.boundwise.advice.Advice;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.UnitFacts;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;

/** Shows rules the functions that they ask for. */
public final class Check {

  private final List<Rule> rules;
  private final boolean onlyAsync;

  public Check(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    this.onlyAsync =
        rules.stream().allMatch(rule -> rule.interest() == Rule.Interest.ASYNC_FUNCTIONS);
  }

  /**
   * Whether any rule can find anything in a text. One pass over the bytes: a file for which this is
   * false need not be lowered.
   */
  public boolean asksAbout(SourceText text) {
    return !rules.isEmpty() && (!onlyAsync || mayDefineAsync(text.utf8()));
  }

  /** All findings of all rules in a unit, in no particular order. */
  public List<Finding> findings(Program program, Unit unit) {
    List<Finding> found = new ArrayList<>();
    UnitFacts facts = program.facts(unit);
    for (Rule rule : rules) {
      if (rule.isFor(unit)) {
        findings(rule, facts, found);
      }
    }
    return found;
  }

  /** Whether any rule looks at a whole program. */
  public boolean asksAboutPrograms() {
    return rules.stream().anyMatch(rule -> rule.interest() == Rule.Interest.PROGRAM);
  }

  /** All findings of the rules that look at a whole program, in no particular order. */
  public List<Finding> findings(Program program) {
    List<Finding> found = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.interest() == Rule.Interest.PROGRAM
          && rule.languages().contains(program.language())) {
        rule.check(program, found::add);
      }
    }
    return found;
  }

  /** Whether any rule looks at advice. */
  public boolean asksAboutAdvice() {
    return rules.stream().anyMatch(rule -> rule.interest() == Rule.Interest.ADVICE);
  }

  /** All findings of the rules that look at advice, in their order. */
  public List<Finding> findings(List<Advice> advice) {
    List<Finding> found = new ArrayList<>();
    for (Advice one : advice) {
      for (Rule rule : rules) {
        if (rule.interest() == Rule.Interest.ADVICE) {
          rule.check(one, found::add);
        }
      }
    }
    return found;
  }

  private static void findings(Rule rule, UnitFacts facts, List<Finding> found) {
    if (rule.interest() == Rule.Interest.ALL_CODE) {
      rule.check(facts.of(facts.unit().body()), found::add);
    }
    for (Function function : facts.unit().functions()) {
      boolean asked =
          switch (rule.interest()) {
            case ASYNC_FUNCTIONS -> function.isAsync();
            case ALL_CODE -> true;
            case PROGRAM, ADVICE -> false;
          };
      if (asked) {
        rule.check(facts.of(function), found::add);
      }
    }
  }

  private static boolean mayDefineAsync(byte[] text) {
    int last = text.length - "async".length();
    for (int i = 0; i <= last; i++) {
      if (text[i] == 'a'
          && text[i + 1] == 's'
          && text[i + 2] == 'y'
          && text[i + 3] == 'n'
          && text[i + 4] == 'c'
          && isBeforeDef(text, i + 5)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code def} follows, or a continued line, which is looked at no further. */
  private static boolean isBeforeDef(byte[] text, int from) {
    int i = from;
    while (i < text.length && (text[i] == ' ' || text[i] == '\t' || text[i] == '\f')) {
      i++;
    }
    return i < text.length && ((i > from && text[i] == 'd') || text[i] == '\\');
  }
}
