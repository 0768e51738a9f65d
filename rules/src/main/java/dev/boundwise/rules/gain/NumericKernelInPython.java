package dev.boundwise.rules.gain;

import com.google.auto.service.AutoService;
import dev.boundwise.advice.Advice;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.List;
import java.util.function.Consumer;

/** A numeric kernel runs in pure Python. */
@AutoService(Rule.class)
public final class NumericKernelInPython implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW602",
          "numeric-kernel-in-python",
          "A numeric kernel runs in pure Python",
          Severity.NOTE,
          "For each operation on a number the interpreter looks up what to do, makes an object and counts"
              + " who holds it. Where each round needs the one before, more cores do not help either.",
          "Compile the loop, or take a library that does it in native code.",
          List.of("https://numba.readthedocs.io/en/stable/user/5minguide.html"));

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
          Gain.finding(
              INFO,
              "this loop computes number by number in Python, each round from the one before",
              advice));
    }
  }
}
