package dev.boundwise.rules.gain;

import com.google.auto.service.AutoService;
import dev.boundwise.advice.Advice;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.List;
import java.util.function.Consumer;

/** A Python loop does what operations on whole arrays do. */
@AutoService(Rule.class)
public final class ElementLoopOverArrays implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW601",
          "element-loop-over-arrays",
          "A Python loop does what operations on whole arrays do",
          Severity.NOTE,
          "For each operation on a number the interpreter looks up what to do, makes an object and counts"
              + " who holds it: most of the time is not arithmetic.",
          "Write it as operations on whole arrays, or call the function that does it natively.",
          List.of("https://numpy.org/doc/stable/user/whatisnumpy.html"));

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
              INFO, "this loop does element by element what native code does at once", advice));
    }
  }
}
