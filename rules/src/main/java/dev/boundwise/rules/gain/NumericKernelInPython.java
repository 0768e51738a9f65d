package dev.boundwise.rules.gain;

import com.google.auto.service.AutoService;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.List;

/** A numeric kernel runs in pure Python. */
@AutoService(Rule.class)
public final class NumericKernelInPython extends AdviceRule {

  public NumericKernelInPython() {
    super(
        new RuleInfo(
            "BW602",
            "numeric-kernel-in-python",
            "A numeric kernel runs in pure Python",
            Severity.NOTE,
            "For each operation on a number the interpreter looks up what to do, makes an object and counts"
                + " who holds it. Where each round needs the one before, more cores do not help either.",
            "Compile the loop, or take a library that does it in native code.",
            List.of("https://numba.readthedocs.io/en/stable/user/5minguide.html")),
        "this loop computes number by number in Python, each round from the one before");
  }
}
