package dev.boundwise.rules.waiting;

import dev.boundwise.effect.EventLoops;
import dev.boundwise.effect.Likelihood;
import dev.boundwise.effect.LoopEntry;
import dev.boundwise.effect.Sink;
import dev.boundwise.effect.Witness;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.rule.Confidence;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What stops event loops, as findings: one for each call at the end, however many lead there. */
final class LoopFindings {

  /** The special methods that a written call runs. */
  private static final Set<String> CALLED_BY_CALLS =
      Set.of("__new__", "__init__", "__post_init__", "__call__");

  /** Other places that lead to the same end and are shown. */
  private static final int MOST_ENTRIES = 8;

  private static final Comparator<LoopEntry> BY_PLACE =
      Comparator.comparing((LoopEntry entry) -> entry.function().unit().text().path())
          .thenComparing(entry -> entry.code().start())
          .thenComparing(entry -> entry.code().end());

  private static final Comparator<LoopEntry> WORST_FIRST =
      Comparator.comparingInt(LoopFindings::rank)
          .thenComparing(entry -> entry.way().likelihood())
          .thenComparing(LoopEntry::effect)
          .thenComparing(entry -> entry.way().length());

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

  /**
   * The entries of some effects, those that end in the same call together. A place where something
   * worse happens as well is left to that.
   */
  static List<LoopFindings> of(Program program, Predicate<Effect> asked) {
    IdentityHashMap<Expression, LoopEntry> worst = new IdentityHashMap<>();
    List<LoopEntry> all = EventLoops.of(program).entries();
    for (LoopEntry entry : all) {
      worst.merge(entry.code(), entry, LoopFindings::worse);
    }
    IdentityHashMap<Expression, List<LoopEntry>> groups = new IdentityHashMap<>();
    List<List<LoopEntry>> inOrder = new ArrayList<>();
    for (LoopEntry entry : all) {
      if (entry.equals(worst.get(entry.code())) && asked.test(entry.effect())) {
        List<LoopEntry> group = groups.get(entry.way().last().code());
        if (group == null) {
          group = new ArrayList<>(2);
          groups.put(entry.way().last().code(), group);
          inOrder.add(group);
        }
        group.add(entry);
      }
    }
    return inOrder.stream().map(group -> new LoopFindings(program, group)).toList();
  }

  private static LoopEntry worse(LoopEntry one, LoopEntry other) {
    return WORST_FIRST.compare(one, other) <= 0 ? one : other;
  }

  /** Waits before computing, and that before files. */
  private static int rank(LoopEntry entry) {
    return switch (entry.effect()) {
      case DISK -> 2;
      case COMPUTE -> 1;
      case NETWORK, DATABASE, SUBPROCESS, SLEEP, LOCK, QUEUE, INPUT, NONE -> 0;
    };
  }

  Finding finding(RuleInfo rule) {
    FunctionFacts function = first.function();
    Framework framework = Advice.framework(function);
    CallSite end = site(sink.code(), sink.method());
    FunctionFacts last = program.facts(first.way().last().function());
    boolean isDirect = first.isDirect();
    List<Fix> fixes =
        isDirect && sink.likelihood() == Likelihood.CERTAIN
            ? AwaitedSleep.fix(function, end, sink.fact(), framework).stream().toList()
            : List.of();
    return new Finding(
        rule,
        confidence(first.way().likelihood()),
        (isDirect
                ? Advice.message(function, end, sink.fact())
                : Advice.chain(function, first.code(), isBySyntax(), last, end, sink.fact()))
            + more(),
        new Location(function.unit().text(), first.code().span()),
        others(),
        isDirect ? List.of() : flow(),
        (isDirect
                ? Advice.inPlaceOf(function, end, sink.fact(), framework)
                : Advice.inPlaceOfChain(
                    function, first.code(), isBySyntax(), last, end, sink.fact(), framework))
            + Advice.inPlainFunction(function),
        fixes,
        // never the way that leads there: it may change
        last.function().qualifiedName() + " " + sink.fact().name());
  }

  /** Whether the chain does not begin with a call that is written, but with an iteration or so. */
  private boolean isBySyntax() {
    Witness next = first.way().next();
    if (next == null) {
      return false;
    }
    Function called = next.function();
    return called.isGenerator()
        || (called.name().startsWith("__") && !CALLED_BY_CALLS.contains(called.name()));
  }

  static CallSite site(Expression code, String method) {
    Expression callee =
        code instanceof Expression.Call call
            ? call.callee()
            : new Expression.Unknown(code.start(), code.end());
    return new CallSite(code, callee, method, false);
  }

  private static Confidence confidence(Likelihood likelihood) {
    return switch (likelihood) {
      case CERTAIN -> Confidence.CERTAIN;
      case LIKELY -> Confidence.LIKELY;
      case POSSIBLE -> Confidence.POSSIBLE;
    };
  }

  /** The calls on the way, from the first to the one that waits. */
  private List<Related> flow() {
    List<Related> steps = new ArrayList<>();
    for (Witness at = first.way(); at != null; at = at.next()) {
      FunctionFacts facts = program.facts(at.function());
      steps.add(
          new Related(
              new Location(facts.unit().text(), at.code().span()),
              at.next() == null
                  ? Advice.end(facts, site(at.code(), sink.method()), sink.fact())
                  : Advice.step(facts, at.code())));
    }
    return steps;
  }

  private String more() {
    int more = entries.size() - 1;
    return switch (more) {
      case 0 -> "";
      case 1 -> " (another place leads there too)";
      default -> " (" + more + " more places lead there)";
    };
  }

  /** Other places from where the event loop gets to the same end. */
  private List<Related> others() {
    List<Related> others = new ArrayList<>();
    for (LoopEntry entry : entries) {
      if (!entry.equals(first) && others.size() < MOST_ENTRIES) {
        String name = entry.function().function().qualifiedName();
        others.add(
            new Related(
                new Location(entry.function().unit().text(), entry.code().span()),
                "`" + name + "` leads there too"));
      }
    }
    return others;
  }
}
