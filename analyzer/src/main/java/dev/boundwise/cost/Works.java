package dev.boundwise.cost;

import dev.boundwise.effect.Routine;
import dev.boundwise.effect.Step;
import dev.boundwise.effect.Steps;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the functions of a program take. */
public final class Works {

  /** What was cut is not known however far away it is. */
  private static final double CUT = 1e40;

  /** Deeper chains of calls are cut: what is below is taken for nothing, and said to be unknown. */
  private static final int DEEPEST = 150;

  /** Below this many calls, what was cut is asked for again when somebody else asks. */
  private static final int NEAR_THE_CUT = DEEPEST / 2;

  private static final int MOST_ASKED_AGAIN = 20_000;
  private static final int MOST_TOGETHER = 16;
  private static final int MOST_IN_CIRCLE = 500;
  private static final int MOST_NAMED = 16;

  /** Shorter names are those of methods of many classes. */
  private static final int DISTINCT = 6;

  private static final int MOST_RECEIVERS = 6;

  private final Program program;
  private final Steps steps;
  private final Extents extents;
  private final Operations operations;
  private final Libraries libraries;
  private final Frequency frequency;
  private final Warmth.Rates rates;

  /** The nanoseconds of a run up to which guesses are taken as they are. */
  private final double guessed;

  private final Map<Routine, Account> known = new HashMap<>();
  private final IdentityHashMap<Routine, Boolean> running = new IdentityHashMap<>();
  private final IdentityHashMap<Function, Integer> receivers = new IdentityHashMap<>();
  private final List<Routine> unfinished = new ArrayList<>();
  private final List<Routine> cut = new ArrayList<>();
  private int cuts;
  private int askedAgain;
  private final IdentityHashMap<Routine, Recursive> recursives = new IdentityHashMap<>();
  private @Nullable Map<String, List<Function>> methods;

  private Works(Program program) {
    this.program = program;
    this.steps = Steps.of(program);
    this.extents = new Extents(program);
    this.operations = Operations.of(program);
    this.libraries = new Libraries(program, extents, operations);
    this.frequency = new Frequency(program, steps, extents);
    this.rates = Warmth.rates(program.knowledge());
    this.guessed = program.knowledge().prior("guessed-run").orElse(Double.MAX_VALUE);
  }

  /** Those of a program. */
  public static Works of(Program program) {
    return program.derived(Works.class, Works::new);
  }

  Steps steps() {
    return steps;
  }

  double guessed() {
    return guessed;
  }

  Extents extents() {
    return extents;
  }

  Operations operations() {
    return operations;
  }

  Libraries libraries() {
    return libraries;
  }

  /** How warm a function's own code is. */
  Warmth warmth(Function function) {
    return new Warmth(rates, rates.isCompiled() ? frequency.of(function) : 1);
  }

  /** What a run of a function takes. */
  public Account of(Function function) {
    return of(steps.routine(function, null));
  }

  /** What a run of a routine takes. */
  public Account of(Routine asked) {
    Routine routine = usual(asked);
    if (running.containsKey(routine)) {
      return Account.open(routine);
    }
    Recursive around = recursives.get(routine);
    Recursive inside = around != null && around.isRunning ? around : null;
    Account before = inside == null ? known.get(routine) : inside.accounts.get(routine);
    if (before != null) {
      return before;
    }
    if (running.size() >= DEEPEST) {
      cuts++;
      return Account.cut(Doubt.of(CUT));
    }
    if (around != null && inside == null) {
      around.isRunning = true;
      around.accounts.clear();
    }
    int first = unfinished.size();
    int cutsBefore = cuts;
    running.put(routine, true);
    Account account = closed(routine, new Meter(this, routine).measure());
    running.remove(routine);
    if (cuts > cutsBefore && running.size() >= NEAR_THE_CUT) {
      cut.add(routine);
    }
    if (around != null && inside == null) {
      around.isRunning = false;
    }
    Map<Routine, Account> kept = inside == null ? known : inside.accounts;
    kept.put(routine, account);
    if (running.isEmpty()) {
      forget();
    }
    if (!account.open().isEmpty()) {
      // in the middle of a recursion it is not whole
      unfinished.add(routine);
      return account;
    }
    if (unfinished.size() > first) {
      finish(routine, unfinished.subList(first, unfinished.size()));
    }
    return kept.getOrDefault(routine, account);
  }

  /**
   * The routine that stands for one: a method that is run for objects of many classes is looked at
   * for those of any.
   */
  private Routine usual(Routine asked) {
    if (asked.receiver() == null || known.containsKey(asked)) {
      return asked;
    }
    int others = receivers.merge(asked.function(), 1, Integer::sum);
    return others > MOST_RECEIVERS
        ? steps.routine(steps.routine(asked.function(), null), asked.captured())
        : asked;
  }

  /** What was cut says little of itself; from its own point of view it may be whole. */
  private void forget() {
    if (cut.size() <= 2 * DEEPEST && askedAgain + cut.size() <= MOST_ASKED_AGAIN) {
      askedAgain += cut.size();
      cut.forEach(known::remove);
    }
    cut.clear();
  }

  /** Routines that call each other: each of them is asked for anew, from its own point of view. */
  private void finish(Routine root, List<Routine> others) {
    if (others.stream().anyMatch(it -> it.function() != root.function())) {
      List<Routine> all = List.copyOf(others);
      others.clear();
      close(root, all);
      return;
    }
    if (others.size() <= MOST_TOGETHER) {
      Recursive recursive = new Recursive();
      recursives.putIfAbsent(root, recursive);
      for (Routine other : others) {
        // once only: recursions that overlap would ask for each other without end
        if (recursives.putIfAbsent(other, recursive) == null) {
          known.remove(other);
        }
      }
    }
    others.clear();
  }

  /** Functions that call each other: each is asked for what it takes without the others. */
  private void close(Routine root, List<Routine> around) {
    Set<Routine> circle = new LinkedHashSet<>();
    circle.add(root);
    circle.addAll(around);
    if (circle.size() > MOST_IN_CIRCLE) {
      return;
    }
    int first = unfinished.size();
    circle.forEach(it -> running.put(it, true));
    Map<Routine, Account> alone = new LinkedHashMap<>();
    for (Routine routine : circle) {
      if (rates.isCompiled()) {
        frequency.raise(routine.function(), Circle.RUNS);
      }
      alone.put(routine, new Meter(this, routine).measure());
    }
    circle.forEach(running::remove);
    // what leads into the circle on other ways is asked for again
    List<Routine> others = unfinished.subList(first, unfinished.size());
    others.forEach(known::remove);
    others.clear();
    known.putAll(new Circle(extents, guessed).closed(alone));
  }

  /** Routines that call each other, and what they take while one of them is asked for. */
  private static final class Recursive {
    private final Map<Routine, Account> accounts = new HashMap<>();
    private boolean isRunning;
  }

  /** A routine that calls itself, with its own calls accounted for. */
  private Account closed(Routine routine, Account account) {
    if (account.open().isEmpty()) {
      return account.likely(guessed);
    }
    Double often = account.open().get(routine);
    Map<Routine, Double> open = new LinkedHashMap<>(account.open());
    open.remove(routine);
    // what was around a part of this when it was measured, and has ended since, is in this circle
    open.keySet().retainAll(running.keySet());
    Work work = account.work();
    if (open.isEmpty() && often != null) {
      Recursion recursion = new Recursion(extents, routine, often);
      double runs = recursion.times(Operations.interpreter(1)).total().typical();
      if (rates.isCompiled() && runs > 2 && frequency.raise(routine.function(), runs)) {
        // it runs more often than its callers say, and is warmer
        work = new Meter(this, routine).measure().work();
      }
      work = recursion.times(work);
    }
    return account.with(work, open).likely(guessed);
  }

  Routine routine(Value.Own own) {
    List<ClassType> receiver = own.situation().receiver();
    Routine plain = steps.routine(own.function(), receiver.isEmpty() ? null : receiver.getFirst());
    return steps.routine(plain, own.situation().captured());
  }

  /** What a step runs, told apart by what it calls of the functions around it. */
  Routine routine(Step.Target target) {
    return steps.routine(target.routine(), target.captured());
  }

  /** What a parameter that is called may be, as its function's callers pass it. */
  List<List<Step.Target>> passed(Routine routine, Step step) {
    List<List<Step.Target>> options = new ArrayList<>();
    if (step.code() instanceof Expression.Call call) {
      Values captured = routine.captured(step.parameter());
      Values values = captured == null ? routine.facts().valueOf(call.callee()) : captured;
      for (Value value : values.withoutNothing().options()) {
        List<Step.Target> targets = steps.targets(routine.facts(), value, call);
        if (!targets.isEmpty()) {
          options.add(targets);
        }
      }
    }
    return options;
  }

  private static boolean isNear(Unit other, Unit unit) {
    return other.text().path().equals(unit.text().path())
        || (!other.name().isEmpty()
            && unit.imports().stream()
                .anyMatch(it -> it.equals(other.name()) || it.startsWith(other.name() + ".")));
  }

  /**
   * What classes of the program have under the name of a method that is called of an object of
   * which nothing is known; none where there are many, or where classes anywhere have methods of
   * such a name and one is in a module that the caller's does not import.
   */
  List<Function> named(Expression.Call call, boolean isAsync, FunctionFacts facts) {
    if (!(call.callee() instanceof Expression.Attribute method)
        || method.name().startsWith("__")
        || Unresolved.isOfBase(method)
        || Unresolved.isPlain(method.name(), facts.knowledge())) {
      return List.of();
    }
    Map<String, List<Function>> known = methods;
    if (known == null) {
      known = new HashMap<>();
      for (Unit each : program.units()) {
        for (Function function : each.functions()) {
          if (function.kind() == Function.Kind.FUNCTION && function.owner().isPresent()) {
            known.computeIfAbsent(function.name(), unused -> new ArrayList<>(1)).add(function);
          }
        }
      }
      methods = known;
    }
    List<Function> found = known.getOrDefault(method.name(), List.of());
    boolean isGeneral =
        method.name().length() < DISTINCT
            || facts.knowledge().usuallyHeavy(method.name()).isPresent();
    return found.size() > MOST_NAMED
            || (isGeneral
                && found.stream().anyMatch(it -> !isNear(program.unitOf(it), facts.unit())))
            || found.stream().anyMatch(it -> it.isAsync() != isAsync || it.isGenerator())
        ? List.of()
        : found;
  }
}
