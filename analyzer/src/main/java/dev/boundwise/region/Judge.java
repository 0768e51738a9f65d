package dev.boundwise.region;

import dev.boundwise.cost.Account;
import dev.boundwise.cost.Doubt;
import dev.boundwise.cost.Polynomial;
import dev.boundwise.cost.Symbol;
import dev.boundwise.cost.Work;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Routine;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** Says what bounds a piece of code, from its work. */
final class Judge {

  /** What takes less than this many nanoseconds in a run is too little to care. */
  static final double TRIVIAL = 50_000;

  /** A resource that holds more than this share is the bound. */
  private static final double MOST = 0.8;

  /** A call of which nothing is known is mostly no more than trivial, however many there are. */
  private static final int MOST_DECIDING = 10;

  private static final double SHOWN = 0.01;
  private static final int LONGEST_WITNESS = 8;
  private static final int MOST_PARTS = 12;

  /** As likely as not. */
  private static final double EVEN = 0.5;

  /** So far off are times of a run whose sizes are known, by bench/accuracy/compare.py. */
  private static final List<Double> FACTORS = List.of(1.0 / 3, 1.0, 3.0);

  private final Program program;
  private final Works works;
  private final IdentityHashMap<Account.Part, Work> weighed = new IdentityHashMap<>();
  private final IdentityHashMap<Routine, Map<Bound, Optional<Account.Part>>> decisive =
      new IdentityHashMap<>();

  Judge(Program program, Works works) {
    this.program = program;
    this.works = works;
  }

  Region whole(Unit unit, Function function, Account account, Region.Kind kind) {
    return region(
        unit,
        function,
        kind,
        span(unit, function),
        function.isAsync(),
        account.work(),
        account.doubt(),
        account.parts(),
        Optional.empty(),
        account.starts(),
        account.isGuessed());
  }

  private static Span span(Unit unit, Function function) {
    return function.kind() == Function.Kind.MODULE
        ? new Span(0, unit.text().length())
        : new Span(function.start(), function.end());
  }

  Region part(Unit unit, Function function, Account.Part part, Region.Kind kind) {
    boolean isAsync =
        switch (part.code()) {
          case Statement.Loop it -> it.isAsync();
          case Expression.Comprehension it -> it.loop().isAsync();
          default -> false;
        };
    List<Account.Part> inside = new ArrayList<>();
    if (kind != Region.Kind.CALL) {
      for (Account.Part other : works.of(function).parts()) {
        if (contains(part.code(), other.code())) {
          inside.add(other);
        }
      }
    }
    return region(
        unit,
        function,
        kind,
        part.code().span(),
        isAsync,
        part.single(),
        part.doubt(),
        inside,
        Optional.of(part),
        false,
        part.targets().stream().anyMatch(it -> works.of(it).isGuessed()));
  }

  private static boolean contains(Code outer, Code inner) {
    return outer.start() <= inner.start()
        && inner.end() <= outer.end()
        && inner.end() - inner.start() < outer.end() - outer.start();
  }

  private Region region(
      Unit unit,
      Function function,
      Region.Kind kind,
      Span span,
      boolean isAsync,
      Work asCounted,
      Doubt doubt,
      List<Account.Part> parts,
      Optional<Account.Part> piece,
      boolean starts,
      boolean isByName) {
    boolean hasLock = unit.language() == Language.PYTHON;
    Work work = hasLock ? asCounted : asCounted.withoutLock();
    Map<Resource, Double> share = share(work);
    double typical = work.total().typical();
    Bound atTypical = bound(work, Polynomial::typical);
    Optional<Region.Flip> flip =
        kind == Region.Kind.CALL || !isBoth(work) ? Optional.empty() : flip(work, atTypical);
    Bound bound = !hasLock && atTypical == Bound.NATIVE ? Bound.CPU : atTypical;
    Confidence certainty = Confidence.CERTAIN;
    if (flip.isPresent()
        || isByName
        || isGuessed(work)
        || isNearBorder(work, atTypical)
        || mayBeHeld(work, atTypical)) {
      certainty = Confidence.LIKELY;
    }
    if (doubt.calls() > 0) {
      certainty = Confidence.LIKELY;
      if (mayDecide(doubt, atTypical, typical)) {
        bound = Bound.UNKNOWN;
        certainty = Confidence.UNKNOWN;
      }
    }
    List<Resource> waits = new ArrayList<>();
    share.forEach(
        (resource, part) -> {
          if (resource.isWait() && part >= SHOWN) {
            waits.add(resource);
          }
        });
    List<Region.Step> witness =
        bound == Bound.TRIVIAL || bound == Bound.UNKNOWN || typical == 0
            ? List.of()
            : witness(
                unit, function, bound, kind == Region.Kind.CALL ? piece.stream().toList() : parts);
    return new Region(
        unit,
        function,
        kind,
        span,
        isAsync,
        bound,
        certainty,
        work,
        share,
        List.copyOf(waits),
        doubt.calls(),
        starts,
        witness,
        flip,
        parts(unit, parts),
        piece);
  }

  /** Whether calls of which nothing is known may take as much as all that is known. */
  private static boolean mayDecide(Doubt doubt, Bound bound, double typical) {
    boolean isSmall =
        bound == Bound.TRIVIAL
            || (isProcessor(bound)
                && typical < TRIVIAL * Math.min(1 + doubt.calls(), MOST_DECIDING));
    return isSmall && doubt.likelihood() >= EVEN;
  }

  /** A lock takes next to nothing, but where somebody else holds it. */
  private static boolean mayBeHeld(Work work, Bound bound) {
    return bound == Bound.TRIVIAL && !work.of(Resource.LOCK).isZero();
  }

  /** Whether it is another bound where what is computed, or waited for, takes a few times more. */
  private static boolean isNearBorder(Work work, Bound usual) {
    double interpreter = work.of(Resource.INTERPRETER).typical();
    double nativeTime = work.of(Resource.NATIVE).typical();
    double waiting = work.total().typical() - interpreter - nativeTime;
    for (double computed : FACTORS) {
      for (double waited : FACTORS) {
        Bound there = bound(interpreter * computed, nativeTime * computed, waiting * waited);
        if (there != usual && !(isProcessor(there) && isProcessor(usual))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether there is something to wait for and something to compute. */
  private static boolean isBoth(Work work) {
    boolean computes = false;
    boolean waits = false;
    for (Resource resource : work.time().keySet()) {
      computes |= !resource.isWait();
      waits |= resource.isWait();
    }
    return computes && waits;
  }

  private static boolean isGuessed(Work work) {
    return work.total().symbols().stream().anyMatch(it -> it.low() != it.high());
  }

  private static Map<Resource, Double> share(Work work) {
    double all = work.total().typical();
    Map<Resource, Double> shares = new LinkedHashMap<>();
    if (all <= 0) {
      return shares;
    }
    Map<Resource, Polynomial> time = work.time();
    if (time.size() == 1) {
      shares.put(time.keySet().iterator().next(), 1.0);
      return shares;
    }
    time.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), entry.getValue().typical() / all))
        .filter(entry -> entry.getValue() >= SHOWN)
        .sorted(
            Comparator.comparingDouble((Map.Entry<Resource, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(entry -> shares.put(entry.getKey(), entry.getValue()));
    return shares;
  }

  /** The bound where each size has a value. */
  private static Bound bound(Work work, ToDoubleFunction<Polynomial> value) {
    double interpreter = value.applyAsDouble(work.of(Resource.INTERPRETER));
    double nativeTime = value.applyAsDouble(work.of(Resource.NATIVE));
    double all = 0;
    for (Polynomial time : work.time().values()) {
      all += value.applyAsDouble(time);
    }
    return bound(interpreter, nativeTime, all - interpreter - nativeTime);
  }

  private static Bound bound(double interpreter, double nativeTime, double waiting) {
    double all = interpreter + nativeTime + waiting;
    if (all < TRIVIAL) {
      return Bound.TRIVIAL;
    }
    double cpu = (interpreter + nativeTime) / all;
    if (cpu > MOST) {
      return nativeTime > interpreter ? Bound.NATIVE : Bound.CPU;
    }
    return cpu < 1 - MOST ? Bound.IO : Bound.MIXED;
  }

  /** The size from which on the bound is another one, for the size that matters most. */
  private static Optional<Region.Flip> flip(Work work, Bound usual) {
    for (Symbol symbol : new TreeSet<>(work.total().symbols())) {
      double low = symbol.low();
      double high = symbol.high();
      if (low >= high) {
        continue;
      }
      for (double value = Math.max(1e-3, low); value <= high * 1.001; value *= 2) {
        double now = value;
        Bound there = bound(work, time -> time.at(it -> it == symbol ? now : it.typical()));
        boolean isOther =
            there != usual
                && there != Bound.TRIVIAL
                && usual != Bound.TRIVIAL
                && !(isProcessor(there) && isProcessor(usual));
        if (isOther) {
          return Optional.of(new Region.Flip(symbol, now, there));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isProcessor(Bound bound) {
    return bound == Bound.CPU || bound == Bound.NATIVE;
  }

  /** A part's work is asked for again and again. */
  private Work work(Account.Part part) {
    return weighed.computeIfAbsent(part, Account.Part::work);
  }

  private static double relevant(Work work, Bound bound) {
    double sum = 0;
    for (Map.Entry<Resource, Polynomial> entry : work.time().entrySet()) {
      boolean counts =
          switch (bound) {
            case IO -> entry.getKey().isWait();
            case CPU, NATIVE -> !entry.getKey().isWait();
            case MIXED, TRIVIAL, UNKNOWN -> true;
          };
      sum += counts ? entry.getValue().typical() : 0;
    }
    return sum;
  }

  /** The way to what takes most of the time: through calls of the program's own functions. */
  private List<Region.Step> witness(
      Unit unit, Function function, Bound bound, List<Account.Part> parts) {
    List<Region.Step> steps = new ArrayList<>();
    Unit at = unit;
    Function in = function;
    Optional<Account.Part> found = decisive(parts, bound);
    List<Routine> seen = new ArrayList<>();
    while (steps.size() < LONGEST_WITNESS) {
      if (found.isEmpty()) {
        break;
      }
      Account.Part best = found.get();
      steps.add(new Region.Step(at, best.code().span(), what(best, at)));
      Routine next = best.targets().isEmpty() ? null : heaviest(best.targets(), bound);
      if (next == null || seen.contains(next)) {
        break;
      }
      seen.add(next);
      in = next.function();
      at = program.unitOf(in);
      found = decisive(next, bound);
    }
    return List.copyOf(steps);
  }

  private Optional<Account.Part> decisive(Routine routine, Bound bound) {
    return decisive
        .computeIfAbsent(routine, unused -> new EnumMap<>(Bound.class))
        .computeIfAbsent(bound, unused -> decisive(works.of(routine).parts(), bound));
  }

  /** The part that decides a bound; empty where none takes any time of that kind. */
  private Optional<Account.Part> decisive(List<Account.Part> parts, Bound bound) {
    Account.Part best = null;
    double most = 0;
    boolean isLoopBest = true;
    for (Account.Part part : parts) {
      double time = relevant(work(part), bound);
      // a call inside of a loop says more than the loop
      boolean isBetter = time > most * 1.0001 || (time > most * 0.5 && isLoopBest && part.isCall());
      if (isBetter) {
        best = part;
        most = Math.max(most, time);
        isLoopBest = !part.isCall();
      }
    }
    return Optional.ofNullable(best);
  }

  private Routine heaviest(List<Routine> targets, Bound bound) {
    Routine best = targets.getFirst();
    double most = -1;
    for (Routine target : targets) {
      double time = relevant(works.of(target).work(), bound);
      if (time > most) {
        best = target;
        most = time;
      }
    }
    return best;
  }

  private String what(Account.Part part, Unit unit) {
    if (!part.what().isEmpty()) {
      return program.knowledge().commonName(part.what());
    }
    if (!part.targets().isEmpty()) {
      return program.nameOf(part.targets().getFirst().function());
    }
    return switch (part.code()) {
      case Statement.Loop it -> it.isConditional() ? "while" : "for";
      case Expression.Comprehension it -> "for";
      case Expression.Call it -> unit.text().slice(it.callee().span()).replaceAll("\\s+", " ");
      default -> "";
    };
  }

  private List<Region.Part> parts(Unit unit, List<Account.Part> parts) {
    List<Region.Part> shown = new ArrayList<>();
    parts.stream()
        .sorted(Comparator.comparingDouble(part -> -work(part).total().typical()))
        .limit(MOST_PARTS)
        .forEach(
            part ->
                shown.add(
                    new Region.Part(
                        Regions.kind(part.code()),
                        part.code().span(),
                        what(part, unit),
                        work(part),
                        part.doubt().calls() == 0)));
    return List.copyOf(shown);
  }
}
