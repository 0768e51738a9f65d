package dev.boundwise.advice;

import dev.boundwise.cost.Symbol;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.region.Bound;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import dev.boundwise.resolve.CallOf;
import dev.boundwise.resolve.Program;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Shapes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks all remedies about a program's regions, and picks the one to follow. For one thread. */
public final class Advisor {

  /** Between remedies that differ by less than this factor, the simplest one is taken. */
  private static final double ABOUT_AS_GOOD = 1.1;

  /**
   * By so much processes have to gain more than threads, where these are legal and gain as well.
   */
  private static final double CLEARLY = 1.4;

  /** What saves less, in nanoseconds, is not worth a pool. */
  private static final double NOTICED = 20e6;

  /** The same of tasks, and of threads that share what they compute. */
  private static final double NOTICED_OF_SHARES = 3e6;

  /** The same of waits of which nobody says how many there are, were there a handful. */
  private static final double NOTICED_OF_HANDFUL = 50e6;

  /** Waits as long as for an answer from a network are worth overlapping from a few on. */
  private static final double ANSWER = 30e6;

  /** What saves more at typical sizes is told whatever a handful would save. */
  private static final double MUCH = 500e6;

  /** What makes a function faster by less is advice for its loop alone. */
  private static final double FELT = 1.05;

  /** What saves more, in nanoseconds, is told however long its function takes beside it. */
  private static final double MINOR = 50e6;

  /** What saves less, in nanoseconds, is not worth other code. */
  private static final double NOTICED_OF_CODE = 0.3e6;

  /** The same where sizes are only guessed. */
  private static final double NOTICED_OF_GUESSES = 1e6;

  /** Of both, where it is surely faster then. */
  private static final double NOTICED_SURELY = 0.3;

  /** Where sizes are only guessed, code is worth writing anew that gains more than this. */
  private static final double SURELY = 2;

  /** As much of a loop has to be a loop inside of it for that one's advice to be its own. */
  private static final double LEAST_PART = 0.2;

  /** Callers that are looked at; a function of more is on its own. */
  private static final int MOST_CALLS = 8;

  /** From the simplest change on. */
  private static final List<RemedyKind> SIMPLEST =
      List.of(
          RemedyKind.FREE_THREADING,
          RemedyKind.THREADS,
          RemedyKind.ASYNC,
          RemedyKind.PROCESSES,
          RemedyKind.INTERPRETERS,
          RemedyKind.NATIVE,
          RemedyKind.DISTRIBUTED);

  private final Program program;
  private final Shapes shapes;
  private final List<Remedy> remedies;
  private final PythonRuntime runtime;
  private final Set<Function> asked = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Code, Advice> known = new IdentityHashMap<>();

  private @Nullable Function lastAsked;
  private List<Region> lastLoops = List.of();

  public Advisor(Program program, List<? extends Remedy> remedies, PythonRuntime runtime) {
    this.program = program;
    this.shapes = Shapes.of(program);
    this.remedies = List.copyOf(remedies);
    this.runtime = runtime;
  }

  /** The loops of a function, which is mostly the one that was asked about before. */
  private List<Region> loops(Function function) {
    if (lastAsked != function) {
      lastLoops = Regions.of(program).loops(function);
      lastAsked = function;
    }
    return lastLoops;
  }

  /** The shape of a loop, a comprehension, or of a function that calls itself. */
  public Optional<LoopShape> shape(Region region) {
    return switch (region.kind()) {
      case LOOP, COMPREHENSION -> {
        Code code = region.piece().orElseThrow().code();
        yield shapes.of(region.function(), code);
      }
      case FUNCTION -> shapes.of(region.function());
      case CALL ->
          region.piece().orElseThrow().code() instanceof Expression.Call call
              ? shapes.of(region.function(), call)
              : Optional.empty();
      case MODULE -> Optional.empty();
    };
  }

  /**
   * What to do about a region. A function, or a module, that does not call itself for parts of its
   * input has the advice of the loop of its own that saves most.
   */
  public Advice of(Region region) {
    return switch (region.kind()) {
      case LOOP, COMPREHENSION -> {
        Code code = region.piece().orElseThrow().code();
        Advice before = known.get(code);
        if (before == null) {
          before = judged(region);
          if (before.best().remedy() != RemedyKind.NATIVE) {
            Advice outer = before;
            // workers share what other code would hardly take
            before =
                inner(region)
                    .filter(
                        it ->
                            !outer.best().helps()
                                || it.best().speedup() > outer.best().speedup() * ABOUT_AS_GOOD)
                    .orElse(outer);
          }
          known.put(code, before);
        }
        yield before;
      }
      case FUNCTION, MODULE -> whole(region);
      case CALL -> {
        boolean isLong = region.typicalNanos() >= Ground.SMALL;
        if (isLong && shape(region).isPresent()) {
          yield judged(region);
        }
        yield isLong && Ground.stopsLoop(region)
            ? blocking(region)
            : all(region, Ground.ofCall(region));
      }
    };
  }

  /** A call that stops an event loop: only what frees the loop is asked about. */
  private Advice blocking(Region region) {
    String why = Ground.ofCall(region);
    Optional<String> none = Ground.atOnce(program, region);
    if (none.isPresent()) {
      return all(region, none.get());
    }
    for (Region loop : loops(region.function())) {
      if (loop.span().contains(region.span()) && of(loop).best().helps()) {
        return all(region, "the loop around it is the better one to change");
      }
    }
    Candidate candidate = Candidate.of(program, region, Optional.empty(), runtime);
    List<Verdict> verdicts = new ArrayList<>();
    for (Remedy remedy : remedies) {
      verdicts.add(
          remedy.kind() == RemedyKind.ASYNC
              ? remedy.judge(candidate)
              : Verdict.pointless(remedy.kind(), 1, why));
    }
    Optional<Verdict> best = verdicts.stream().filter(Verdict::helps).findFirst();
    return best.isEmpty()
        ? new Advice(region, Verdict.pointless(RemedyKind.NONE, 1, why), verdicts, "", 0)
        : new Advice(region, best.get(), verdicts, code(candidate, best.get()), 0);
  }

  /** What makes most of a loop faster: native code for a loop inside of it. */
  private Optional<Advice> inner(Region region) {
    double total = time(region);
    Advice best = null;
    for (Region loop : loops(region.function())) {
      boolean isInner = region.span().contains(loop.span()) && !loop.span().equals(region.span());
      // the parts that are short cannot be what makes it long
      if (isInner && time(loop) >= total * LEAST_PART) {
        Advice one = of(loop);
        boolean isBetter = best == null || one.savedNanos() > best.savedNanos();
        if (one.best().remedy() == RemedyKind.NATIVE && one.best().helps() && isBetter) {
          best = one;
        }
      }
    }
    if (best == null) {
      return Optional.empty();
    }
    Advice found = best;
    List<Verdict> verdicts = found.verdicts().stream().map(it -> scaled(it, found, total)).toList();
    // the loop itself is told before those around it
    double saved = found.savedNanos() * 0.999;
    Verdict whole = scaled(found.best(), found, total);
    return Optional.of(new Advice(region, whole, verdicts, found.code(), saved))
        .filter(it -> whole.speedup() >= Speedup.WORTHWHILE);
  }

  private Advice whole(Region region) {
    double total = region.typicalNanos();
    boolean isSmall = region.bound() == Bound.TRIVIAL || total < Ground.SMALL_OF_CODE;
    boolean isRecomputed = region.kind() == Region.Kind.FUNCTION && mayBeLong(region);
    if (isSmall && !isRecomputed && loops(region.function()).stream().noneMatch(this::mayBeLong)) {
      return all(region, Ground.tooSmall(total));
    }
    if (isRecomputed || shape(region).isPresent()) {
      return judged(region);
    }
    Advice best = best(region.function());
    if (region.function().isAsync()) {
      // its own awaits, one after the other, are no loop
      Advice itself = judged(region);
      if (itself.best().helps() && (best == null || itself.savedNanos() > best.savedNanos())) {
        return itself;
      }
    }
    if (best == null) {
      return all(region, "no loop of its own: its time is in what it calls");
    }
    if (!best.best().helps()) {
      return new Advice(region, best.best(), best.verdicts(), "", 0);
    }
    double saved = Math.min(best.savedNanos(), total * 0.999);
    if (scaled(best.best(), best, total).speedup() < FELT) {
      return all(region, "the loop that would gain is a small part of it");
    }
    List<Verdict> verdicts = best.verdicts().stream().map(it -> scaled(it, best, total)).toList();
    return new Advice(region, scaled(best.best(), best, total), verdicts, best.code(), saved);
  }

  /** The advice of the loop that saves most; of those where none does, of the longest. */
  private @Nullable Advice best(Function function) {
    Advice best = null;
    for (Region loop : loops(function)) {
      Advice one = of(loop);
      if (best == null
          || one.savedNanos() > best.savedNanos()
          || (best.savedNanos() <= 0 && one.savedNanos() <= 0 && time(one) > time(best))) {
        best = one;
      }
    }
    return best;
  }

  private static double time(Advice advice) {
    return time(advice.region());
  }

  /** All runs of a loop in one run of its function, in nanoseconds. */
  private static double time(Region loop) {
    return loop.piece().orElseThrow().work().total().typical();
  }

  /** A loop's verdict for its function, which does more than that. */
  private static Verdict scaled(Verdict verdict, Advice loop, double total) {
    if (verdict.outcome() == Verdict.Outcome.BLOCKED || verdict.speedup() <= 0) {
      return verdict;
    }
    double part = Math.min(total, time(loop));
    double factor = total / (total - part + part / verdict.speedup());
    return new Verdict(
        verdict.remedy(),
        verdict.outcome(),
        factor,
        verdict.why(),
        verdict.obstacles(),
        verdict.assumptions(),
        verdict.how());
  }

  private Advice judged(Region region) {
    Optional<String> none = Ground.atOnce(program, region);
    if (none.isPresent()) {
      return all(region, none.get());
    }
    if (Ground.isSmall(region) && !mayBeNative(region)) {
      return all(region, Ground.tooSmall(region.typicalNanos()));
    }
    Candidate candidate = Candidate.of(program, region, shape(region), runtime);
    List<Verdict> verdicts = new ArrayList<>();
    for (Remedy remedy : remedies) {
      verdicts.add(remedy.judge(candidate));
    }
    Optional<Verdict> top =
        verdicts.stream()
            .filter(Verdict::helps)
            .max(Comparator.comparingDouble(Verdict::speedup))
            .flatMap(it -> simplest(verdicts, it));
    if (top.isEmpty()) {
      String why = Ground.whyNot(candidate, verdicts);
      return new Advice(region, Verdict.pointless(RemedyKind.NONE, 1, why), verdicts, "", 0);
    }
    Verdict best = top.get();
    if (best.remedy() != RemedyKind.NATIVE && isLoop(region)) {
      Optional<Region> outer = outer(region.function());
      if (outer.isPresent()) {
        String why = Ground.outerIsBetter(region, outer.get());
        return new Advice(region, Verdict.pointless(RemedyKind.NONE, 1, why), verdicts, "", 0);
      }
    }
    if (best.remedy() != RemedyKind.NATIVE && !isNoticed(candidate, best)) {
      // a change that needs no workers pays for small things as well
      Optional<Verdict> plain =
          verdicts.stream()
              .filter(it -> it.helps() && it.remedy() == RemedyKind.NATIVE)
              .findFirst();
      if (plain.isEmpty()) {
        String why =
            isHandful(candidate, best)
                ? "too little for new workers in a handful of rounds, and how many there are is"
                    + " not known"
                : "it would save "
                    + Ground.time(saved(candidate, best))
                    + " only: too little for new workers";
        return new Advice(region, Verdict.pointless(RemedyKind.NONE, 1, why), verdicts, "", 0);
      }
      best = plain.get();
    }
    double saved = saved(candidate, best);
    boolean isSure = best.speedup() >= SURELY;
    double noticed = Ground.isGuessed(candidate) ? NOTICED_OF_GUESSES : NOTICED_OF_CODE;
    boolean isNoticed =
        saved >= (isSure ? noticed * NOTICED_SURELY : noticed)
            || (isSure && Ground.mayBeLong(program, region));
    if (best.remedy() == RemedyKind.NATIVE && !isNoticed) {
      String why = "it would save " + Ground.time(saved) + " only";
      return new Advice(region, Verdict.pointless(RemedyKind.NONE, 1, why), verdicts, "", 0);
    }
    if (best.remedy() == RemedyKind.NATIVE && isSmallPart(region, saved)) {
      String why = "a small part of what its function takes: " + Ground.time(saved);
      return new Advice(region, Verdict.pointless(RemedyKind.NONE, 1, why), verdicts, "", 0);
    }
    return new Advice(region, best, verdicts, code(candidate, best), saved);
  }

  /** Whether a loop's function takes so long beside it that nobody would feel the difference. */
  private boolean isSmallPart(Region region, double saved) {
    double all = Regions.of(program).of(region.function()).typicalNanos();
    return isLoop(region) && saved < MINOR && all / Math.max(1, all - saved) < FELT;
  }

  private boolean mayBeLong(Region loop) {
    return Ground.mayBeLong(program, loop);
  }

  /** Whether native code may help what is too small for workers, whatever its rounds share. */
  private boolean mayBeNative(Region region) {
    Candidate candidate = Candidate.of(program, region, Optional.empty(), runtime);
    return remedies.stream()
        .anyMatch(it -> it.kind() == RemedyKind.NATIVE && it.judge(candidate).helps());
  }

  private static double saved(Candidate candidate, Verdict best) {
    double runs = Ground.times(candidate.region());
    return Math.max(0, candidate.load().total() * runs * (1 - 1 / best.speedup()));
  }

  /** Whether workers are worth it: in all, and each time that they are started. */
  private static boolean isNoticed(Candidate candidate, Verdict best) {
    double noticed = noticed(candidate, best);
    double runs = Ground.times(candidate.region());
    return saved(candidate, best) >= noticed
        && saved(candidate, best) / runs >= noticed / 4
        && !isHandful(candidate, best);
  }

  /** Whether it is too little in a handful of waits, where nobody says how many there are. */
  private static boolean isHandful(Candidate candidate, Verdict best) {
    return best.remedy() == RemedyKind.THREADS
        && candidate.region().piece().stream()
            .flatMap(it -> it.trips().symbols().stream())
            .anyMatch(Symbol::isGuess)
        && candidate.load().waiting() > candidate.load().released()
        && saved(candidate, best) < MUCH
        && candidate.load().waiting() / candidate.load().rounds() < ANSWER
        && candidate.ofHandful(best.speedup()) * Ground.times(candidate.region())
            < NOTICED_OF_HANDFUL;
  }

  /** What saves less is not worth new workers; threads are started soonest. */
  private static double noticed(Candidate candidate, Verdict best) {
    return switch (best.remedy()) {
      case PROCESSES, INTERPRETERS, THREADS -> NOTICED;
      case FREE_THREADING -> candidate.region().function().isAsync() ? NOTICED : NOTICED_OF_SHARES;
      case ASYNC -> NOTICED_OF_SHARES;
      case NATIVE, DISTRIBUTED, NONE -> 0;
    };
  }

  private static boolean isLoop(Region region) {
    return region.kind() == Region.Kind.LOOP || region.kind() == Region.Kind.COMPREHENSION;
  }

  /**
   * A loop of another function that calls a function in each round, and whose own rounds are better
   * run at once: workers that start workers only get in each other's way.
   */
  private Optional<Region> outer(Function function) {
    List<CallOf> calls = program.callsOf(function);
    if (calls.isEmpty() || calls.size() > MOST_CALLS || !asked.add(function)) {
      return Optional.empty();
    }
    Optional<Region> found = Optional.empty();
    for (CallOf call : calls) {
      Optional<Region> around = call.caller() == function ? Optional.empty() : around(call);
      if (around.isEmpty()) {
        // somebody calls it once: it is on its own then
        found = Optional.empty();
        break;
      }
      found = around;
    }
    asked.remove(function);
    return found;
  }

  private Optional<Region> around(CallOf call) {
    for (Region loop : Regions.of(program).loops(call.caller())) {
      if (loop.span().contains(call.call().span())
          && loop.typicalNanos() >= Ground.SMALL
          && of(loop).best().helps()
          && of(loop).best().remedy() != RemedyKind.NATIVE) {
        return Optional.of(loop);
      }
    }
    return Optional.empty();
  }

  private static Optional<Verdict> simplest(List<Verdict> verdicts, Verdict top) {
    return verdicts.stream()
        .filter(Verdict::helps)
        .filter(one -> one.speedup() * nearness(one, top) >= top.speedup())
        .min(Comparator.comparingInt(one -> SIMPLEST.indexOf(one.remedy())));
  }

  /**
   * How much less one may gain and be taken: threads are started sooner, and send nothing;
   * processes are no less change than interpreters are, and were hardly ever the faster ones.
   */
  private static double nearness(Verdict one, Verdict top) {
    if (one.remedy() == RemedyKind.PROCESSES && top.remedy() == RemedyKind.INTERPRETERS) {
      return 1;
    }
    return one.remedy() == RemedyKind.THREADS && top.remedy() == RemedyKind.PROCESSES
        ? CLEARLY
        : ABOUT_AS_GOOD;
  }

  /** The rule that says it. */
  private String code(Candidate candidate, Verdict best) {
    Optional<String> own =
        remedies.stream()
            .filter(it -> it.kind() == best.remedy())
            .map(it -> it.code(candidate))
            .filter(it -> !it.isEmpty())
            .findFirst();
    if (own.isPresent()) {
      return own.get();
    }
    boolean isLoop = candidate.region().piece().isPresent();
    boolean waits = candidate.load().waiting() > candidate.load().released();
    return switch (best.remedy()) {
      case PROCESSES, INTERPRETERS, FREE_THREADING, DISTRIBUTED -> isLoop ? "BW101" : "BW102";
      case THREADS, ASYNC -> waits ? "BW210" : "BW101";
      case NATIVE, NONE -> "";
    };
  }

  /** The same word about all remedies. */
  private Advice all(Region region, String why) {
    List<Verdict> verdicts =
        remedies.stream().map(it -> Verdict.pointless(it.kind(), 1, why)).toList();
    return new Advice(region, Verdict.pointless(RemedyKind.NONE, 1, why), verdicts, "", 0);
  }
}
