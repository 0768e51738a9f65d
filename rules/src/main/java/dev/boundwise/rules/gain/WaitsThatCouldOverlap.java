package dev.boundwise.rules.gain;

import com.google.auto.service.AutoService;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.List;

/** A loop waits for one thing after the other. */
@AutoService(Rule.class)
public final class WaitsThatCouldOverlap extends AdviceRule {

  public WaitsThatCouldOverlap() {
    super(
        new RuleInfo(
            "BW210",
            "waits-that-could-overlap",
            "A loop waits for one thing after the other",
            Severity.NOTE,
            "While a program waits for one thing it could wait for the next ones too. Rounds that need nothing"
                + " of one another then take as long as the slowest, not as long as all of them.",
            "Start several waits, up to a limit, and take their results as they come.",
            List.of(
                "https://docs.python.org/3/library/concurrent.futures.html#threadpoolexecutor")),
        "this loop waits in each round, and no wait needs another");
  }
}
