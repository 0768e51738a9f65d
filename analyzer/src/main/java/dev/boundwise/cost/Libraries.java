package dev.boundwise.cost;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Cost;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Gil;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Latency;
import dev.boundwise.knowledge.Quantity;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What calls of libraries take. */
final class Libraries {

  /** How long code sleeps that does not say it, in seconds. */
  private static final double USUAL_SLEEP = 0.1;

  /** {@code await asyncio.sleep(0)}: only other tasks get their turn. */
  private static final String AT_ONCE = ":now";

  /** Functions that do something else for another number of arguments: {@code min(a, b)}. */
  private static final Set<String> BY_ARGUMENTS =
      Set.of(
          "builtins.min",
          "builtins.max",
          "builtins.pow",
          "builtins.round",
          "collections.OrderedDict");

  private static final List<String> NUMBERS = List.of("none", "one", "two", "three", "more");

  /** A long time that does not follow from sizes is that of a usual call, not of each. */
  private static final double FLAT = 1e6;

  /** What a call of the kernel takes before it gets there, in nanoseconds. */
  private static final double OWN_OF_KERNEL = 100;

  private final Program program;
  private final Knowledge knowledge;
  private final Extents extents;
  private final Operations operations;
  private final Cold cold;

  Libraries(Program program, Extents extents, Operations operations) {
    this.program = program;
    this.knowledge = program.knowledge();
    this.extents = extents;
    this.operations = operations;
    this.cold = new Cold(program, extents);
  }

  /**
   * What a call of a library's function takes.
   *
   * @param waits whether it waits at all, as its arguments tell
   * @param warmth of the place of the call
   */
  Work of(String name, CallSite site, Function reader, boolean waits, Warmth warmth) {
    Optional<ApiFact> fact = knowledge.lookup(name);
    Gil gil = fact.map(ApiFact::gil).orElse(Gil.RELEASED);
    Effect effect = fact.map(ApiFact::does).orElse(Effect.NONE);
    Optional<Cost> cost =
        told(effect, name, site, reader, waits)
            .flatMap(knowledge::cost)
            .or(() -> knowledge.cost(name));
    Resource main = fact.isEmpty() ? Resource.INTERPRETER : resource(effect, gil);
    if (cost.isPresent()) {
      return priced(name, cost.get(), main, site, reader, waits, warmth);
    }
    double usual = usual(name);
    Work call = Operations.interpreter(usual + warmth.besideUsual(usual));
    Optional<Latency> latency =
        effect.waits() && waits ? knowledge.latency(effect) : Optional.empty();
    return latency.isEmpty()
        ? call
        : call.plus(Operations.interpreter(latency.get().cpuNanos()))
            .plus(Work.of(latency.get().resource(), latency.get().waitNanos()));
  }

  /**
   * What a stream does itself with what it gets from the one that it was made around: unpacking.
   *
   * @param inner the function of the inner one, or what is called where there is none
   */
  Work around(String inner, CallSite site, FunctionFacts facts, Warmth warmth) {
    for (Value callee : facts.callee(site).options()) {
      String own = Targets.nameOf(callee);
      if (own.startsWith("java.util.zip.") && !own.equals(inner)) {
        return of(own, site, facts.function(), false, warmth);
      }
    }
    return Work.NONE;
  }

  /** What a call takes that no table has a price for. */
  private double usual(String name) {
    if (name.startsWith("builtins.")) {
      return operations.callNative();
    }
    return knowledge.isClass(name) ? operations.usualObject() : operations.usualCall();
  }

  /** What a function of the program takes longer where it runs a few times only. */
  Work first(Function function) {
    return Work.of(Resource.INTERPRETER, Polynomial.estimate(cold.first(function)));
  }

  /**
   * What the first call of a library's function takes longer.
   *
   * @param times how often one run of its function calls it
   */
  Work first(String name, Function reader, Polynomial times) {
    Optional<Cost> cost = knowledge.cost(name);
    if (cost.isEmpty()) {
      return Work.NONE;
    }
    Optional<ApiFact> fact = knowledge.lookup(name);
    Resource main = fact.map(it -> resource(it.does(), it.gil())).orElse(Resource.INTERPRETER);
    double all = 0;
    Resource most = Resource.INTERPRETER;
    double largest = 0;
    for (Cost.Term term : cost.get().terms()) {
      Resource resource = term.resource() == null ? main : term.resource();
      if (term.factors().isEmpty() && !resource.isWait() && term.nanos() < FLAT) {
        all += term.nanos();
        most = term.nanos() > largest ? resource : most;
        largest = Math.max(largest, term.nanos());
      }
    }
    return Work.of(most, Polynomial.estimate(cold.call(all, reader, times)));
  }

  /** The name for what a call is told: kinds of statements, and of arguments, differ in price. */
  private Optional<String> told(
      Effect effect, String name, CallSite site, Function reader, boolean waits) {
    if (BY_ARGUMENTS.contains(name)) {
      return Optional.of(name + ":" + NUMBERS.get(Math.min(positional(site), NUMBERS.size() - 1)));
    }
    return switch (effect) {
      case SLEEP -> waits ? Optional.empty() : Optional.of(name + AT_ONCE);
      case DATABASE -> Statements.named(name, site, program.facts(reader));
      case NETWORK -> Loopback.named(name, site, program.facts(reader));
      case SUBPROCESS -> Started.named(name, site, knowledge);
      default -> Optional.empty();
    };
  }

  /** How many arguments a call is given by their place; 0 where a star hides it. */
  private static int positional(CallSite site) {
    return site.code() instanceof Expression.Call call && !Extents.hasSpread(call)
        ? (int) call.arguments().stream().filter(Argument::isPositional).count()
        : 0;
  }

  private static Resource resource(Effect effect, Gil gil) {
    return effect == Effect.NONE ? Resource.INTERPRETER : Resource.of(effect, gil);
  }

  /** What computes with numbers alone needs nothing to be at hand, and is compiled in place. */
  private static boolean isOfNumbers(String name) {
    return name.startsWith("java.lang.Math.") || name.startsWith("java.lang.StrictMath.");
  }

  private Work priced(
      String name,
      Cost cost,
      Resource main,
      CallSite site,
      Function reader,
      boolean waits,
      Warmth warmth) {
    Operands operands = new Operands(extents, program, site, reader);
    Work all = Work.NONE;
    boolean isOfNumbers = warmth.rates().isCompiled() && isOfNumbers(name);
    for (Cost.Term term : cost.terms()) {
      Resource resource = term.resource() == null ? main : term.resource();
      if (resource.isWait() && !waits) {
        continue;
      }
      boolean isOnce = term.factors().isEmpty() && !resource.isWait();
      boolean isFlat = term.factors().isEmpty() && term.nanos() >= FLAT;
      Polynomial time = isFlat ? Polynomial.estimate(term.nanos()) : Polynomial.of(term.nanos());
      if (isOnce && !isFlat) {
        // most of a call that may wait is the kernel's, which is never interpreted
        double inside = main.isWait() ? Math.min(term.nanos(), OWN_OF_KERNEL) : term.nanos();
        double more = isOfNumbers ? 0 : warmth.beside(inside);
        time = time.plus(Polynomial.estimate(more));
      }
      if (!isOnce && !resource.isWait()) {
        time = time.times(warmth.rates().sized());
      }
      for (Quantity factor : term.factors()) {
        Polynomial size = operands.quantity(factor);
        if (resource == Resource.SLEEP && (size == null || isGuess(size))) {
          size = Polynomial.of(USUAL_SLEEP);
        }
        time = time.times(size == null || size.typical() < 0 ? unknown(factor) : size);
      }
      all = all.plus(Work.of(resource, time));
    }
    boolean isRare =
        name.startsWith("re.")
            && site.code() instanceof Expression.Call call
            && Patterns.beginWithLetters(call);
    return isRare ? all.times(Patterns.SHARE) : all;
  }

  /** A time that is not known, in seconds. */
  private static boolean isGuess(Polynomial seconds) {
    return seconds.typical() <= 0
        || seconds.symbols().stream().anyMatch(it -> it.values().equals(Plausible.NUMBER));
  }

  /** What is taken for a size that is not known. */
  private static Polynomial unknown(Quantity quantity) {
    return switch (quantity) {
      case Quantity.Constant it -> Polynomial.of(it.value());
      case Quantity.Log it -> Polynomial.estimate(7);
      case Quantity.Number it -> Polynomial.estimate(10);
      default -> Polynomial.estimate(100);
    };
  }
}
