package dev.boundwise.rules.waiting;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.ImportEdit;
import dev.boundwise.rule.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The change that makes a sleep of the thread one of the task. */
final class AwaitedSleep {

  private AwaitedSleep() {}

  /**
   * Whether {@code await} can stand before a call: not with its callee in parentheses, nor with
   * more of the same operand after it, as in {@code sleep(1).x}.
   */
  private static boolean standsAlone(FunctionFacts function, Expression.Call code) {
    String after = Wording.rest(function, code);
    return code.start() == code.callee().start()
        && (after.isEmpty() || "\r\n)]},;#:".indexOf(after.charAt(0)) >= 0);
  }

  /**
   * {@code time.sleep(x)} becomes {@code await asyncio.sleep(x)}. Not a safe fix: other tasks run
   * meanwhile, which is what it is for, and may change what this one relies on.
   */
  static Optional<Fix> fix(
      FunctionFacts function, CallSite call, ApiFact fact, Framework framework) {
    boolean isPlain =
        fact.does() == Effect.SLEEP
            && function.function().isAsync()
            && call.code() instanceof Expression.Call code
            && code.arguments().size() == 1
            && standsAlone(function, code)
            && code.arguments().getFirst().isPositional();
    if (!isPlain) {
      return Optional.empty();
    }
    String module = framework.sleep().substring(0, framework.sleep().indexOf('.'));
    return ImportEdit.of(function, module)
        .map(
            imports -> {
              List<Edit> edits = new ArrayList<>(imports);
              Location callee = new Location(function.unit().text(), call.callee().span());
              edits.add(new Edit(callee, "await " + framework.sleep()));
              return new Fix("Await " + framework.sleep() + " instead", false, edits);
            });
  }
}
