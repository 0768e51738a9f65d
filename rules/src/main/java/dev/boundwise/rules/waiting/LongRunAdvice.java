package dev.boundwise.rules.waiting;

import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.region.LongRun;
import dev.boundwise.resolve.FunctionFacts;

/** Where to have something computed that takes long. */
final class LongRunAdvice {

  private LongRunAdvice() {}

  /** What to do in place of computing on the event loop. */
  static String instead(FunctionFacts function, LongRun first) {
    if (function.unit().language() == Language.JAVA) {
      return JavaAdvice.elsewhere(
          function,
          first.code() instanceof Expression.Call
              ? LongRunWords.written(function, first.code()) + "(...)"
              : "...");
    }
    Framework framework = Advice.framework(function);
    return instead(function, first, framework) + Advice.inPlainFunction(function);
  }

  private static String instead(FunctionFacts function, LongRun first, Framework framework) {
    String start = "`await " + framework.offload() + "(";
    String moved =
        first.code() instanceof Expression.Call
            ? "Move the call to a thread with "
                + start
                + LongRunWords.written(function, first.code())
                + ", ...)`"
            : "Put it into a function of its own and run that in a thread with " + start + "...)`";
    String elsewhere = Advice.elsewhere(first.isReleased(), moved, framework);
    return first.code() instanceof Statement.Loop && !first.isReleased()
        ? elsewhere
            + "; or let others run in between with `await "
            + framework.sleep()
            + "(0)` every few thousand rounds"
        : elsewhere;
  }
}
