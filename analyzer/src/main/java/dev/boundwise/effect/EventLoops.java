package dev.boundwise.effect;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Situation;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what makes the threads of event loops wait or compute, in all of a program. */
public final class EventLoops {

  private static final Comparator<LoopEntry> WORST_FIRST =
      Comparator.comparingInt(EventLoops::rank)
          .thenComparing(entry -> entry.way().likelihood())
          .thenComparing(LoopEntry::effect)
          .thenComparing(entry -> entry.way().length());

  private final Program program;
  private final Knowledge knowledge;
  private final Chains chains;

  private static final List<String> SERVLETS =
      List.of("jakarta.servlet.", "javax.servlet.", "org.springframework.web.servlet.");

  private final ReactiveChains reactive;

  /** Handed to what mostly delivers on an event loop, but not always. */
  private final Set<Function> mostly = Collections.newSetFromMap(new IdentityHashMap<>());

  private final List<Function> onLoop;
  private final IdentityHashMap<ClassType, List<String>> libraryBases = new IdentityHashMap<>();
  private final List<LoopEntry> entries = new ArrayList<>();

  private EventLoops(Program program) {
    this.program = program;
    this.knowledge = program.knowledge();
    this.chains = new Chains(program);
    this.reactive = new ReactiveChains(program);
    this.onLoop = onLoop();
    for (Function function : onLoop) {
      entries(function, entries);
    }
  }

  /** Those of a program. */
  public static EventLoops of(Program program) {
    return program.derived(EventLoops.class, EventLoops::new);
  }

  /** All entries, by unit and function; for each place one for each effect. */
  public List<LoopEntry> entries() {
    return List.copyOf(entries);
  }

  /** Code that runs on an event loop, by unit and place. */
  public List<Function> functions() {
    return List.copyOf(onLoop);
  }

  /**
   * The calls that event loops make, directly or through other functions, of something that is not
   * known, and so taken for harmless; by path and place.
   */
  public List<UnknownCall> unknownCalls() {
    return Reach.from(onLoop, chains);
  }

  /**
   * The entries of some effects, in groups that end in the same call. A place where something worse
   * happens as well is left to that.
   */
  public List<List<LoopEntry>> bySink(Predicate<Effect> asked) {
    IdentityHashMap<Expression, LoopEntry> worst = new IdentityHashMap<>();
    for (LoopEntry entry : entries) {
      worst.merge(entry.code(), entry, EventLoops::worse);
    }
    IdentityHashMap<Expression, List<LoopEntry>> groups = new IdentityHashMap<>();
    List<List<LoopEntry>> inOrder = new ArrayList<>();
    for (LoopEntry entry : entries) {
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
    return inOrder;
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

  /** Code that runs on an event loop, by unit and place. */
  private List<Function> onLoop() {
    Set<Function> handed = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<String> names = namesOfHandovers();
    for (Unit unit : program.units()) {
      addHanded(unit, names, handed);
    }
    List<Function> all = new ArrayList<>();
    for (Unit unit : program.units()) {
      for (Function function : unit.functions()) {
        boolean isOnLoop =
            function.isAsync()
                || isBodyInside(function)
                || handed.contains(function)
                || isEntry(function);
        if (isOnLoop && !Deployed.of(program).isElsewhere(function)) {
          all.add(function);
        }
      }
    }
    return all;
  }

  /** A class that an async function makes: its body runs there and then. */
  private static boolean isBodyInside(Function function) {
    return function.kind() == Function.Kind.CLASS_BODY
        && function.parent().filter(Function::isAsync).isPresent();
  }

  /** The last parts of the names of all that may hand a function to an event loop. */
  private Set<String> namesOfHandovers() {
    Set<String> libraries = new LinkedHashSet<>();
    libraries.add("asyncio");
    for (Unit unit : program.units()) {
      for (String module : unit.imports()) {
        int dot = unit.language() == Language.JAVA ? -1 : module.indexOf('.');
        libraries.add(dot < 0 ? module : module.substring(0, dot));
      }
    }
    Set<String> names = new HashSet<>();
    libraries.forEach(library -> names.addAll(knowledge.loopHandovers(library)));
    return names;
  }

  /** Functions that plain code hands to the event loop. */
  private void addHanded(Unit unit, Set<String> names, Set<Function> handed) {
    Set<Function> callers = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Unit.Called called : unit.calls()) {
      String name =
          switch (called.call().callee()) {
            case Expression.Attribute attribute -> attribute.name();
            // a static method of a library has its whole name
            case Expression.Name plain ->
                plain.variable().name().substring(plain.variable().name().lastIndexOf('.') + 1);
            default -> "";
          };
      if (names.contains(name) && !called.caller().isAsync()) {
        callers.add(called.caller());
      }
    }
    for (Function caller : unit.functions()) {
      if (callers.contains(caller)) {
        Routine routine = chains.steps().routine(caller, null);
        for (Step step : chains.steps().of(routine)) {
          if (step.isLater()
              && reactive
                  .place(step.code(), caller)
                  .filter(Handover.Place.THREAD::equals)
                  .isEmpty()) {
            add(unit, step.options(), handed);
          }
        }
        sentToLoop(routine).forEach(options -> add(unit, List.of(options), handed));
      }
    }
  }

  private void add(Unit unit, List<List<Step.Target>> options, Set<Function> handed) {
    for (List<Step.Target> option : options) {
      for (Step.Target target : option) {
        handed.add(target.routine().function());
        if (unit.language() == Language.JAVA) {
          mostly.add(target.routine().function());
        }
      }
    }
  }

  /**
   * Functions of chains that run on threads which may wait unless the chain sends them to others:
   * {@code observeOn(Schedulers.computation())}.
   */
  private List<List<Step.Target>> sentToLoop(Routine routine) {
    FunctionFacts facts = routine.facts();
    List<List<Step.Target>> found = new ArrayList<>();
    for (CallSite site : facts.calls()) {
      for (Value callee : facts.valueOf(site.callee()).options()) {
        Optional<Handover> handover =
            knowledge.handover(name(callee)).filter(it -> it.to() == Handover.Place.EXECUTOR);
        if (handover.isPresent()
            && reactive
                .place(site.code(), facts.function())
                .filter(Handover.Place.LOOP::equals)
                .isPresent()) {
          site.argument(handover.get().work()).stream()
              .flatMap(it -> facts.valueOf(it).options().stream())
              .forEach(it -> found.add(chains.steps().targets(facts, it, null)));
        }
      }
    }
    return found;
  }

  /** Whether a framework calls a plain function on its event loop. */
  private boolean isEntry(Function function) {
    if (function.kind() != Function.Kind.FUNCTION) {
      return false;
    }
    FunctionFacts facts = program.facts(function);
    List<Expression> decorators = function.decorators();
    if (program.language() == Language.JAVA && !decorators.isEmpty()) {
      Optional<Handover.Place> place = annotated(function, facts);
      if (place.isPresent()) {
        return place.get() == Handover.Place.LOOP;
      }
    }
    boolean isFunction = true;
    for (int i = decorators.size() - 1; i >= 0 && isFunction; i--) {
      Expression decorator = decorators.get(i);
      Values makers =
          facts
              .around()
              .valueOf(decorator instanceof Expression.Call call ? call.callee() : decorator);
      if (makers.options().stream().anyMatch(maker -> isLoop(name(maker)))) {
        return true;
      }
      // The next one gets what this one makes, and an unknown one may run it elsewhere.
      isFunction = !makers.options().isEmpty() && makers.options().stream().allMatch(this::keeps);
    }
    Optional<ClassType> owner = function.owner();
    if (owner.isPresent() && !owner.get().bases().isEmpty()) {
      for (String base : libraryBases(function, owner.get())) {
        if (isLoop(base.concat(".").concat(function.name()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Where annotations of a function, or of its class, say that a framework calls it. */
  private Optional<Handover.Place> annotated(Function function, FunctionFacts facts) {
    Set<Handover.Place> own = places(function.decorators(), facts);
    Set<Handover.Place> all =
        places(function.owner().map(ClassType::decorators).orElse(List.of()), facts);
    // what says so of a class is about all that no mark of a method's own keeps on the loop
    if (all.contains(Handover.Place.THREAD) && !keepsOnLoop(function, facts)) {
      return Optional.of(Handover.Place.THREAD);
    }
    for (Set<Handover.Place> marks : List.of(own, all)) {
      // what says that the function waits stands beside what calls it
      if (marks.contains(Handover.Place.THREAD)) {
        return Optional.of(Handover.Place.THREAD);
      }
      if (marks.contains(Handover.Place.LOOP)) {
        return Optional.of(Handover.Place.LOOP);
      }
    }
    return own.isEmpty() && all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            isReactive(function, facts) && !isOfServlets(function, facts)
                ? Handover.Place.LOOP
                : Handover.Place.THREAD);
  }

  /** Whether Spring calls it on the threads of servlets: a program that has some has no loop. */
  private boolean isOfServlets(Function function, FunctionFacts facts) {
    boolean isOfSpring =
        function.decorators().stream()
            .flatMap(mark -> facts.around().valueOf(mark).options().stream())
            .anyMatch(kind -> name(kind).startsWith("org.springframework.web."));
    return isOfSpring && facts.program().derived(Servlets.class, Servlets::new).hasSome();
  }

  /** Whether any file of the program mentions servlets. */
  private record Servlets(boolean hasSome) {
    Servlets(Program program) {
      this(
          program.units().stream()
              .flatMap(unit -> unit.imports().stream())
              .anyMatch(name -> SERVLETS.stream().anyMatch(name::startsWith)));
    }
  }

  private Set<Handover.Place> places(List<Expression> marks, FunctionFacts facts) {
    Set<Handover.Place> found = EnumSet.noneOf(Handover.Place.class);
    for (Expression mark : marks) {
      for (Value kind : facts.around().valueOf(mark).options()) {
        knowledge.entry(name(kind)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** {@code @NonBlocking}. */
  private static boolean keepsOnLoop(Function function, FunctionFacts facts) {
    return function.decorators().stream()
        .flatMap(it -> facts.around().valueOf(it).options().stream())
        .anyMatch(it -> name(it).endsWith(".NonBlocking"));
  }

  private boolean isReactive(Function function, FunctionFacts facts) {
    Value own = new Value.Own(function, Situation.NONE);
    return facts.result(own).options().stream()
        .anyMatch(it -> it instanceof Value.Instance object && knowledge.isReactive(object.type()));
  }

  private static String name(Value value) {
    return value instanceof Value.Symbol it
        ? it.name()
        : value instanceof Value.Method it ? it.qualifiedName() : "";
  }

  /** Whether what a decorator makes calls the function, there and then. */
  private boolean keeps(Value decorator) {
    String name = name(decorator);
    return name.isEmpty()
        ? decorator instanceof Value.Own || decorator instanceof Value.OwnClass
        : knowledge.wraps(name).isPresent() || knowledge.entry(name).isPresent();
  }

  private List<String> libraryBases(Function method, ClassType owner) {
    List<String> known = libraryBases.get(owner);
    if (known == null) {
      known = program.facts(method).libraryBases(owner);
      libraryBases.put(owner, known);
    }
    return known;
  }

  private boolean isLoop(String name) {
    return !name.isEmpty()
        && knowledge.entry(name).filter(place -> place == Handover.Place.LOOP).isPresent();
  }

  private void entries(Function function, List<LoopEntry> found) {
    Routine routine = chains.steps().routine(function, null);
    FunctionFacts facts = routine.facts();
    for (Step step : chains.steps().of(routine)) {
      if (step.isLater() && !function.isAsync()) {
        continue;
      }
      Map<Object, Witness> effects =
          step.parameter() == null ? chains.of(routine, step) : chains.open(routine, step);
      Map<Effect, Witness> best = new LinkedHashMap<>();
      effects.forEach(
          (key, way) -> {
            if (!(key instanceof Variable)) {
              Witness kept = mostly.contains(function) ? way.atMost(Likelihood.LIKELY) : way;
              best.merge(
                  Guarded.effect(key), kept, (one, two) -> two.isBetterThan(one) ? two : one);
            }
          });
      best.forEach((effect, way) -> found.add(new LoopEntry(facts, step.code(), effect, way)));
    }
  }
}
