package dev.boundwise.rules.gain;

import com.google.auto.service.AutoService;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.List;

/** A recursion computes parts that have nothing to do with one another. */
@AutoService(Rule.class)
public final class CpuRecursionOverIndependentParts extends AdviceRule {

  public CpuRecursionOverIndependentParts() {
    super(
        new RuleInfo(
            "BW102",
            "cpu-recursion-over-independent-parts",
            "A recursion computes parts that have nothing to do with one another",
            Severity.NOTE,
            "Python code runs on one core at a time, however many there are. Parts of a recursion that need"
                + " nothing of one another could run on all of them.",
            "Hand the parts of the outermost call to a pool of workers; deeper calls stay as they are.",
            List.of(
                "https://docs.python.org/3/library/concurrent.futures.html#processpoolexecutor")),
        "this function computes one part after the other, and none needs another");
  }
}
