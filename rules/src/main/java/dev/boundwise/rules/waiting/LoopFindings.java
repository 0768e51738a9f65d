package dev.boundwise.rules.waiting;

import dev.boundwise.effect.EventLoops;
import dev.boundwise.effect.Likelihood;
import dev.boundwise.effect.LoopEntry;
import dev.boundwise.effect.Sink;
import dev.boundwise.effect.Witness;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Language;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.RuleInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What stops event loops, as findings: one for each call at the end, however many lead there. */
final class LoopFindings {

  /** The special methods that a written call runs. */
  private static final Set<String> CALLED_BY_CALLS =
      Set.of("__new__", "__init__", "__post_init__", "__call__");

  private static final Comparator<LoopEntry> BY_PLACE =
      Comparator.comparing((LoopEntry entry) -> entry.function().unit().text().path())
          .thenComparing(entry -> entry.code().start())
          .thenComparing(entry -> entry.code().end());

  private final Program program;
  private final List<LoopEntry> entries;
  private final LoopEntry first;
  private final Sink sink;

  private LoopFindings(Program program, List<LoopEntry> entries) {
    this.program = program;
    this.entries = entries.stream().sorted(BY_PLACE).toList();
    this.first =
        this.entries.stream()
            .min(Comparator.comparing((LoopEntry entry) -> entry.way().likelihood()))
            .orElseThrow();
    this.sink = sink(first);
  }

  private static Sink sink(LoopEntry entry) {
    Sink sink = entry.way().last().sink();
    if (sink == null) {
      throw new IllegalStateException("a way without an end");
    }
    return sink;
  }

  /** Those of some effects, one for each call at the end. */
  static List<LoopFindings> of(
      Program program, Predicate<Effect> asked, Predicate<LoopEntry> counts) {
    return EventLoops.of(program).bySink(asked).stream()
        .map(group -> JavaEntries.of(program, group).stream().filter(counts).toList())
        .filter(group -> !group.isEmpty())
        .map(group -> new LoopFindings(program, group))
        .toList();
  }

  /** The surest of them. */
  LoopEntry first() {
    return first;
  }

  /** What the call at the end is known as, {@code java.io.InputStream.read}. */
  String end() {
    return sink.fact().name();
  }

  Finding finding(RuleInfo rule) {
    FunctionFacts function = first.function();
    CallSite end = site(sink.code(), sink.method());
    FunctionFacts last = program.facts(first.way().last().function());
    boolean isDirect = first.isDirect();
    List<Fix> fixes =
        isDirect && !isJava() && sink.likelihood() == Likelihood.CERTAIN
            ? AwaitedSleep.fix(function, end, sink.fact(), Advice.framework(function)).stream()
                .toList()
            : List.of();
    return new Finding(
        rule,
        confidence(
            // something harmless may stand on the way
            !isDirect && Mocks.in(function) ? Likelihood.POSSIBLE : first.way().likelihood()),
        (isDirect
                ? Wording.message(function, end, sink.fact())
                : Wording.chain(function, first.code(), isBySyntax(), last, end, sink.fact()))
            + Wording.more(entries.size() - 1),
        new Location(function.unit().text(), first.code().span()),
        Trace.others(entries, first),
        isDirect ? List.of() : Trace.flow(program, first, sink),
        isJava() ? JavaAdvice.instead(function, first.code(), sink.fact()) : instead(end, last),
        fixes,
        // never the way that leads there: it may change
        last.function().qualifiedName() + " " + sink.fact().name());
  }

  private boolean isJava() {
    return program.language() == Language.JAVA;
  }

  private String instead(CallSite end, FunctionFacts last) {
    FunctionFacts function = first.function();
    Framework framework = Advice.framework(function);
    return (first.isDirect()
            ? Advice.inPlaceOf(function, end, sink.fact(), framework)
            : Advice.inPlaceOfChain(
                function, first.code(), isBySyntax(), last, end, sink.fact(), framework))
        + Advice.inPlainFunction(function);
  }

  /** Whether the chain does not begin with a call that is written, but with an iteration or so. */
  private boolean isBySyntax() {
    Witness next = first.way().next();
    return next != null
        && (next.function().isGenerator()
            || (next.function().name().startsWith("__")
                && !CALLED_BY_CALLS.contains(next.function().name())));
  }

  static CallSite site(Expression code, String method) {
    // a function that is handed to somebody who calls it stands for its call
    Expression callee = code instanceof Expression.Call call ? call.callee() : code;
    return new CallSite(code, callee, method, false);
  }

  private static Confidence confidence(Likelihood likelihood) {
    return switch (likelihood) {
      case CERTAIN -> Confidence.CERTAIN;
      case LIKELY -> Confidence.LIKELY;
      case POSSIBLE -> Confidence.POSSIBLE;
    };
  }
}
