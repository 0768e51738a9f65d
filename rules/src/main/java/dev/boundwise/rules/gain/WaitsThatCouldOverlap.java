package dev.boundwise.rules.gain;

import com.google.auto.service.AutoService;
import dev.boundwise.advice.Advice;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.List;
import java.util.function.Consumer;

/** A loop waits for one thing after the other. */
@AutoService(Rule.class)
public final class WaitsThatCouldOverlap implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW210",
          "waits-that-could-overlap",
          "A loop waits for one thing after the other",
          Severity.NOTE,
          "While a program waits for one thing it could wait for the next ones too. Rounds that need nothing"
              + " of one another then take as long as the slowest, not as long as all of them.",
          "Start several waits, up to a limit, and take their results as they come.",
          List.of("https://docs.python.org/3/library/concurrent.futures.html#threadpoolexecutor"));

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Interest interest() {
    return Interest.ADVICE;
  }

  @Override
  public void check(Advice advice, Consumer<Finding> found) {
    if (advice.code().equals(INFO.code())) {
      found.accept(
          Gain.finding(INFO, "this loop waits in each round, and no round needs another", advice));
    }
  }
}
