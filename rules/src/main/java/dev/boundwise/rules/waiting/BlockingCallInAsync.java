package dev.boundwise.rules.waiting;

import com.google.auto.service.AutoService;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Waiting;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Consumer;

/** A call that waits, made directly in an async function. */
@AutoService(Rule.class)
public final class BlockingCallInAsync implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "BW201",
          "blocking-call-in-async",
          "A call that waits stops the event loop",
          Severity.WARNING,
          "An event loop runs one thing at a time. While a call waits without `await`, no other task,"
              + " timer or connection of the program moves on; under load the waits add up.",
          "Await an asynchronous function that does the same, or move the call to a thread. Files"
              + " are read and written in microseconds on a fast disk and in seconds on a slow one:"
              + " such findings are notes.",
          List.of(
              "https://docs.python.org/3/library/asyncio-dev.html#running-blocking-code",
              "https://trio.readthedocs.io/en/stable/reference-core.html#worker-threads"));

  /** Waits that are short on a good day. */
  private static final RuleInfo SHORT = INFO.withSeverity(Severity.NOTE);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Interest interest() {
    return Interest.ASYNC_FUNCTIONS;
  }

  @Override
  public void check(FunctionFacts function, Consumer<Finding> found) {
    IdentityHashMap<Expression, Effect> reported = new IdentityHashMap<>();
    for (CallSite call : function.calls()) {
      Waiting waiting = call.isAwaited() ? null : function.waiting(call).orElse(null);
      if (waiting == null || isTried(function, call) || isBrief(call, waiting)) {
        continue;
      }
      Effect effect = waiting.fact().does();
      // connection.execute(...).fetchall() is one place to mend, and so is with Popen(...)
      if (reported.get(receiver(call)) != effect) {
        found.accept(finding(function, call, waiting));
      }
      reported.put(call.code(), effect);
    }
  }

  private static Expression receiver(CallSite call) {
    return call.callee() instanceof Expression.Attribute method ? method.object() : call.code();
  }

  /** {@code except BlockingIOError}: whoever is ready for it does not let the call wait. */
  private static boolean isTried(FunctionFacts function, CallSite call) {
    return function.handles(call.code(), "BlockingIOError");
  }

  /**
   * Closing or iterating a file: what opened it is found already. Leaving a lock, or an executor
   * whose work has been awaited.
   */
  private static boolean isBrief(CallSite call, Waiting waiting) {
    Effect effect = waiting.fact().does();
    return call.isBySyntax() && (effect == Effect.DISK || effect == Effect.LOCK);
  }

  private static Finding finding(FunctionFacts function, CallSite call, Waiting waiting) {
    Effect effect = waiting.fact().does();
    Framework framework = Advice.framework(function);
    return new Finding(
        effect == Effect.DISK ? SHORT : INFO,
        confidence(waiting),
        Advice.message(function, call, waiting.fact()),
        new Location(function.unit().text(), call.span()),
        List.of(),
        List.of(),
        Advice.inPlaceOf(function, call, waiting.fact(), framework),
        AwaitedSleep.fix(function, call, waiting, framework).stream().toList(),
        function.function().qualifiedName() + " " + waiting.fact().name());
  }

  private static Confidence confidence(Waiting waiting) {
    if (waiting.certainty() == Certainty.YES) {
      return waiting.fact().does().mayBeOver() ? Confidence.LIKELY : Confidence.CERTAIN;
    }
    return waiting.isOnly() ? Confidence.LIKELY : Confidence.POSSIBLE;
  }
}
