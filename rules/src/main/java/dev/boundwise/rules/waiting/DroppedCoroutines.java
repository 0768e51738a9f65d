package dev.boundwise.rules.waiting;

import dev.boundwise.effect.Coroutines;
import dev.boundwise.knowledge.Handover;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Async functions that are given to what calls them and drops the coroutine that it gets. */
final class DroppedCoroutines {

  private static final Pattern MAY_DROP =
      Pattern.compile("call_\\w+|add_\\w+|Thread|Timer|Process|submit");

  private static final Pattern OF_LOOP =
      Pattern.compile(
          "asyncio\\.AbstractEventLoop\\.(call_(soon|soon_threadsafe|later|at)|add_(reader|writer|signal_handler))"
              + "|asyncio\\.Future\\.add_done_callback");

  private static final Pattern OF_OTHERS =
      Pattern.compile(
          "threading\\.(Thread|Timer)|multiprocessing\\.Process|concurrent\\.futures\\.\\w+\\.submit");

  private DroppedCoroutines() {}

  /** Tells of each. */
  static void in(RuleInfo rule, FunctionFacts function, Consumer<Finding> found) {
    for (CallSite site : function.calls()) {
      if (MAY_DROP.matcher(last(site.callee())).matches()) {
        dropped(function, site).ifPresent(it -> found.accept(finding(rule, function, site, it)));
      }
    }
  }

  private static String last(Expression callee) {
    return switch (callee) {
      case Expression.Attribute it -> it.name();
      case Expression.Name it -> it.variable().name();
      default -> "";
    };
  }

  /** The async function that is given. */
  private static Optional<Expression> dropped(FunctionFacts function, CallSite site) {
    List<Handover> handovers =
        function.callee(site).options().stream()
            .map(it -> handover(function, it))
            .flatMap(Optional::stream)
            .toList();
    return handovers.size() == 1
        ? site.argument(handovers.getFirst().work())
            .filter(given -> Coroutines.areMadeBy(function, given))
        : Optional.empty();
  }

  private static Optional<Handover> handover(FunctionFacts function, Value callee) {
    String name =
        switch (callee) {
          case Value.Symbol it -> it.name();
          case Value.Method it -> it.qualifiedName();
          default -> "";
        };
    return name.isEmpty()
        ? Optional.empty()
        : function
            .knowledge()
            .handover(name)
            .filter(
                it ->
                    OF_LOOP.matcher(it.name()).matches() || OF_OTHERS.matcher(it.name()).matches());
  }

  private static Finding finding(
      RuleInfo rule, FunctionFacts function, CallSite site, Expression given) {
    String callee = Wording.written(function, site.callee());
    String written = Wording.written(function, given);
    boolean isOnLoop =
        function.callee(site).options().stream()
            .flatMap(it -> handover(function, it).stream())
            .anyMatch(it -> OF_LOOP.matcher(it.name()).matches());
    return new Finding(
        rule,
        Confidence.LIKELY,
        "`%s` calls `%s`, which is async, and drops the coroutine: none of its code runs"
            .formatted(callee, written),
        new Location(function.unit().text(), given.span()),
        List.of(),
        List.of(),
        isOnLoop
            ? "Give it a plain function that starts a task and keeps it: `asyncio.create_task(...)`"
            : "Give it `asyncio.run` and the coroutine, or start a task on the event loop instead",
        List.of(),
        function.function().qualifiedName() + " " + callee + " " + written);
  }
}
