package dev.boundwise.rules.gain;

import com.google.auto.service.AutoService;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.List;

/** A Python loop does what operations on whole arrays do. */
@AutoService(Rule.class)
public final class ElementLoopOverArrays extends AdviceRule {

  public ElementLoopOverArrays() {
    super(
        new RuleInfo(
            "BW601",
            "element-loop-over-arrays",
            "A Python loop does what operations on whole arrays do",
            Severity.NOTE,
            "For each operation on a number the interpreter looks up what to do, makes an object and counts"
                + " who holds it: most of the time is not arithmetic.",
            "Write it as operations on whole arrays, or call the function that does it natively.",
            List.of("https://numpy.org/doc/stable/user/whatisnumpy.html")),
        "this loop does element by element what native code does at once");
  }
}
