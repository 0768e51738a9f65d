package dev.boundwise.rules.gain;

import com.google.auto.service.AutoService;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.List;

/** A loop computes for items that have nothing to do with one another. */
@AutoService(Rule.class)
public final class CpuLoopOverIndependentItems extends AdviceRule {

  public CpuLoopOverIndependentItems() {
    super(
        new RuleInfo(
            "BW101",
            "cpu-loop-over-independent-items",
            "A loop computes for items that have nothing to do with one another",
            Severity.NOTE,
            "Python code runs on one core at a time, however many there are. Rounds that need nothing of"
                + " one another could run on all of them.",
            "Hand the items to a pool of workers, several at a time.",
            List.of(
                "https://docs.python.org/3/library/concurrent.futures.html#processpoolexecutor")),
        "this loop computes for one item after the other, and none needs another");
  }
}
