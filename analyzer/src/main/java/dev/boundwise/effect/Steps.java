package dev.boundwise.effect;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Parameter;
import dev.boundwise.program.Binding;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Language;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Situation;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import dev.boundwise.resolve.Waiting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the steps of routines: what may run where. */
public final class Steps {

  private final Program program;
  private final Knowledge knowledge;
  private final UserRows userRows;
  private final IdentityHashMap<Object, Map<Object, Routine>> routines = new IdentityHashMap<>();
  private final IdentityHashMap<Routine, Map<List<Situation.Captured>, Routine>> capturing =
      new IdentityHashMap<>();
  private final IdentityHashMap<Routine, List<Step>> known = new IdentityHashMap<>();

  /** Those of a program. */
  public static Steps of(Program program) {
    return program.derived(Steps.class, Steps::new);
  }

  private Steps(Program program) {
    this.program = program;
    this.knowledge = program.knowledge();
    this.userRows = new UserRows(program);
  }

  /** The routine of a function, for objects of a class where it is known. */
  public Routine routine(Function function, @Nullable ClassType receiver) {
    Object key = receiver == null ? function : receiver;
    return routines
        .computeIfAbsent(function, unused -> new HashMap<>(2))
        .computeIfAbsent(
            key, unused -> new Routine(program.facts(function), null, receiver, List.of()));
  }

  Routine routine(Expression.Comprehension stream, Function reader) {
    return routines
        .computeIfAbsent(stream, unused -> new HashMap<>(2))
        .computeIfAbsent(
            reader, unused -> new Routine(program.facts(reader), stream, null, List.of()));
  }

  /**
   * The routine of a function, told apart by what it calls of the functions around it: what a
   * decorator makes of one function runs that one, not all that it decorates.
   */
  public Routine routine(Routine plain, List<Situation.Captured> captured) {
    if (captured.isEmpty() || plain.stream() != null) {
      return plain;
    }
    List<Situation.Captured> called = new ArrayList<>();
    for (Situation.Captured one : captured) {
      boolean isCalled =
          !one.values().options().isEmpty()
              && of(plain).stream().anyMatch(step -> step.parameter() == one.variable());
      if (isCalled) {
        called.add(one);
      }
    }
    return called.isEmpty()
        ? plain
        : capturing
            .computeIfAbsent(plain, unused -> new HashMap<>())
            .computeIfAbsent(
                called,
                unused -> new Routine(plain.facts(), null, plain.receiver(), List.copyOf(called)));
  }

  /** The steps of a routine, in source order as far as it matters. */
  public List<Step> of(Routine routine) {
    List<Step> steps = known.get(routine);
    if (steps == null) {
      steps = List.copyOf(found(routine));
      known.put(routine, steps);
    }
    return steps;
  }

  private List<Step> found(Routine routine) {
    Finder finder = new Finder(routine);
    Expression.Comprehension stream = routine.stream();
    if (stream != null) {
      finder.iterated(stream.loop().source(), stream.loop().isAsync());
    }
    for (CallSite site : routine.facts().calls(routine.body())) {
      finder.call(site);
    }
    new SyntaxSteps(program, this, finder, routine).statements(routine.body());
    return finder.found;
  }

  /** Collects the steps of one routine: calls are given, syntax is walked. */
  final class Finder {
    private final Routine routine;
    private final FunctionFacts facts;
    private final List<Step> found = new ArrayList<>();
    private final IdentityHashMap<Expression, Effect> waits = new IdentityHashMap<>();

    Finder(Routine routine) {
      this.routine = routine;
      this.facts = routine.facts();
    }

    void add(Expression code, List<List<Step.Target>> options, boolean isComplete) {
      if (options.stream().anyMatch(option -> !option.isEmpty())) {
        found.add(new Step(code, options, isComplete, null, null, false));
      }
    }

    void call(CallSite site) {
      if (site.method().equals("__next__")) {
        iterated(site.code(), false);
      }
      Sink sink = sink(site);
      if (sink != null) {
        found.add(new Step(site.code(), List.of(), true, sink, null, false));
      }
      if (site.isBySyntax()) {
        if (site.method().equals("__exit__")) {
          entered(site.code(), site.code());
        }
        return;
      }
      Variable parameter = parameter(site.callee());
      if (parameter != null) {
        found.add(new Step(site.code(), List.of(), true, null, parameter, false));
        return;
      }
      Values callees = callees(site);
      // What is awaited runs as a task of its own kind: its code is looked at where it stands.
      if (callees.options().isEmpty() && !site.isAwaited()) {
        found.add(Step.unknown(site.code()));
      }
      Expression.Call call = site.code() instanceof Expression.Call it ? it : null;
      List<List<Step.Target>> options = new ArrayList<>();
      for (Value callee : callees.options()) {
        if (site.isAwaited() && isSynchronous(callee)) {
          continue;
        }
        options.add(targets(callee, call));
        arguments(callee, site);
        if (callee instanceof Value.Own own && !site.isAwaited()) {
          said(site.code(), own, callees);
        }
      }
      add(site.code(), options, callees.isComplete());
    }

    /**
     * Whether nothing that a function gives can be awaited, so that an {@code await} means another
     * one of the same name: that of the class that does the same asynchronously.
     */
    private boolean isSynchronous(Value callee) {
      if (!(callee instanceof Value.Own own) || own.function().isAsync()) {
        return false;
      }
      Values result = facts.result(callee);
      boolean is = result.isComplete();
      for (Value value : result.options()) {
        is &=
            value instanceof Value.Nothing
                || (value instanceof Value.Instance it && it.type().startsWith("builtins."))
                || (value instanceof Value.OwnObject object
                    && facts.libraryBases(object.type()).stream().allMatch(Finder::isPlainBase)
                    && facts.member(Values.of(object), "__await__").options().isEmpty());
      }
      return is;
    }

    private static boolean isPlainBase(String name) {
      return name.startsWith("builtins.") || name.startsWith("typing.") || name.startsWith("abc.");
    }

    /** What users say of a function of their own. */
    private void said(Expression place, Value.Own callee, Values callees) {
      ApiFact fact = userRows.fact(callee.function()).orElse(null);
      if (fact != null && (fact.does().waits() || fact.isHeavy())) {
        boolean isSure = callees.isComplete() && callees.options().size() == 1;
        Likelihood likelihood = isSure ? Likelihood.CERTAIN : Likelihood.LIKELY;
        found.add(
            new Step(place, List.of(), true, new Sink(place, "", fact, likelihood), null, false));
      }
    }

    /** The parameter that is called, of this function or one around it. */
    private @Nullable Variable parameter(Expression callee) {
      return callee instanceof Expression.Name name
              && name.variable().bindings().size() == 1
              && name.variable().bindings().getFirst() instanceof Binding.Passed
          ? name.variable()
          : null;
    }

    /** What is called; of a method of the routine's own object, the one that its class has. */
    private Values callees(CallSite site) {
      ClassType receiver = routine.receiver();
      if (receiver != null && site.callee() instanceof Expression.Attribute method) {
        if (isReceiver(method.object())) {
          return facts.member(receiver, method.name());
        }
        Values object = facts.valueOf(method.object());
        if (object.options().size() == 1
            && object.options().getFirst() instanceof Value.Super from) {
          return facts.inherited(receiver, from.type(), method.name());
        }
      }
      return facts.callee(site).withoutNothing();
    }

    /** Whether it is the object whose method runs: not that of a class around an anonymous one. */
    boolean isReceiver(Expression object) {
      return object instanceof Expression.Name name
          && name.variable().bindings().size() == 1
          && name.variable().bindings().getFirst() instanceof Binding.Receiver receiver
          && receiver.isInstance()
          && name.variable().scope() == method();
    }

    /** The method that the code stands in, itself or in a function in it. */
    private Function method() {
      Function method = facts.function();
      while (method.owner().isEmpty() && method.parent().isPresent()) {
        method = method.parent().get();
      }
      return method;
    }

    private @Nullable Sink sink(CallSite site) {
      if (site.isAwaited() || facts.handles(site.code(), "BlockingIOError")) {
        return null;
      }
      Waiting waiting = facts.waiting(site).orElse(null);
      if (waiting == null) {
        return computing(site);
      }
      Effect effect = waiting.fact().does();
      // Closing or iterating a file: what opened it is found already. Leaving a lock, or an
      // executor whose work has been awaited.
      if (site.isBySyntax() && (effect == Effect.DISK || effect == Effect.LOCK)) {
        return null;
      }
      // if (future.isSuccess()) future.get(), of a channel's future too
      if ((effect.mayBeOver() || effect == Effect.NETWORK) && facts.isAskedBefore(site)) {
        return null;
      }
      // connection.execute(...).fetchall() is one place to mend, and so is with Popen(...)
      Expression receiver =
          site.callee() instanceof Expression.Attribute method ? method.object() : site.code();
      boolean isKnown = waits.get(receiver) == effect;
      waits.put(site.code(), effect);
      if (isKnown) {
        return null;
      }
      ApiFact fact = waiting.fact();
      Optional<ApiFact> begun = effect == Effect.LOCK ? begun(receiver) : Optional.empty();
      return begun.isPresent()
          ? new Sink(
              site.code(),
              site.method(),
              fact.doing(begun.get().does()),
              receiver instanceof Expression.Call ? Likelihood.CERTAIN : Likelihood.LIKELY)
          : new Sink(site.code(), site.method(), fact, likelihood(waiting));
    }

    /** What a future stands for that is asked for its result. */
    private Optional<ApiFact> begun(Expression future) {
      return facts.unit().language() == Language.JAVA
          ? new Begun(program).by(future, facts)
          : Optional.empty();
    }

    private @Nullable Sink computing(CallSite site) {
      Values callees = facts.callee(site).withoutNothing();
      ApiFact first = null;
      boolean isOnly = callees.isComplete();
      for (Value callee : callees.options()) {
        Optional<ApiFact> fact = facts.heavy(site, callee);
        isOnly &= fact.isPresent();
        if (first == null && fact.isPresent()) {
          first = fact.get();
        }
      }
      return first == null
          ? null
          : new Sink(
              site.code(), site.method(), first, isOnly ? Likelihood.CERTAIN : Likelihood.LIKELY);
    }

    private static Likelihood likelihood(Waiting waiting) {
      if (waiting.certainty() == Certainty.YES) {
        return waiting.fact().does().mayBeOver() ? Likelihood.LIKELY : Likelihood.CERTAIN;
      }
      return waiting.isOnly() && !waiting.fact().when().isSometimes()
          ? Likelihood.LIKELY
          : Likelihood.POSSIBLE;
    }

    private static String nameOf(Value callee) {
      return callee instanceof Value.Symbol symbol
          ? symbol.name()
          : callee instanceof Value.Method method ? method.qualifiedName() : "";
    }

    /** What a library's function does with what it is given. */
    private void arguments(Value callee, CallSite site) {
      String name = nameOf(callee);
      if (name.isEmpty()) {
        return;
      }
      for (Parameter parameter : knowledge.calls(name)) {
        site.argument(parameter).ifPresent(it -> called(it, it, false));
      }
      for (Parameter parameter : knowledge.iterates(name)) {
        site.argument(parameter).ifPresent(it -> goneOver(it));
      }
      for (Parameter parameter : knowledge.invokes(name)) {
        Parameter object = new Parameter("", parameter.position());
        if (parameter.name().equals("__enter__")) {
          site.argument(object).ifPresent(it -> entered(site.code(), it));
        } else {
          site.argument(object).ifPresent(it -> invoked(site.code(), it, parameter.name()));
        }
      }
      Optional<Handover> handover = knowledge.handover(name);
      if (handover.isPresent() && handover.get().to() == Handover.Place.LOOP) {
        site.argument(handover.get().work()).ifPresent(it -> called(site.code(), it, true));
      }
    }

    /** A function that is called at a place, with arguments that are not known. */
    void called(Expression place, Expression function, boolean isLater) {
      Variable parameter = isLater ? null : parameter(function);
      if (parameter != null) {
        found.add(new Step(place, List.of(), true, null, parameter, false));
        return;
      }
      Values values = facts.valueOf(function).withoutNothing();
      List<List<Step.Target>> options = new ArrayList<>();
      Sink sink = null;
      for (Value value : values.options()) {
        options.add(targets(value, null));
        Sink one = handed(place, value);
        sink = sink == null ? one : sink;
      }
      if (sink != null || options.stream().anyMatch(option -> !option.isEmpty())) {
        found.add(new Step(place, options, values.isComplete(), sink, null, isLater));
      } else if (options.isEmpty() && !isLater) {
        found.add(Step.unknown(place));
      }
    }

    void invoked(Expression place, Expression object, String method) {
      Values objects = facts.valueOf(object);
      List<List<Step.Target>> options = new ArrayList<>();
      for (Value one : objects.options()) {
        options.add(one instanceof Value.OwnObject it ? methodOf(it, method) : List.of());
      }
      add(place, options, objects.isComplete());
    }

    List<Step.Target> methodOf(Value.OwnObject object, String method) {
      List<Step.Target> targets = new ArrayList<>();
      for (Value value : facts.member(Values.of(object), method).options()) {
        targets.addAll(targets(value, null));
      }
      return targets;
    }

    /** What runs when something is iterated to its end. */
    void iterated(Expression iterable, boolean isAsync) {
      if (isAsync) {
        return;
      }
      if (iterable instanceof Expression.Comprehension stream && stream.isLazy()) {
        found.addAll(Steps.this.of(routine(stream, facts.function())));
        return;
      }
      pending(iterable);
      Values values = facts.valueOf(iterable);
      List<List<Step.Target>> options = new ArrayList<>();
      for (Value value : values.withoutNothing().options()) {
        options.add(iterated(value));
        if (value instanceof Value.Instance object) {
          waits(iterable, new Value.Method(object, "__iter__"), values);
        }
      }
      add(iterable, options, values.isComplete());
    }

    /** {@code list(cursor)}: what a loop would ask for each of its elements. */
    private void goneOver(Expression iterable) {
      int before = found.size();
      iterated(iterable, false);
      if (found.size() == before) {
        Values values = facts.valueOf(iterable);
        for (Value value : values.withoutNothing().options()) {
          if (value instanceof Value.Instance object) {
            waits(iterable, new Value.Method(object, "__next__"), values);
          }
        }
      }
    }

    /** A library's object that waits when it is asked for an element. */
    private void waits(Expression place, Value.Method method, Values objects) {
      Sink sink = handed(place, method);
      if (sink != null && sink.fact().does() != Effect.DISK) {
        boolean isSure = objects.isComplete() && objects.options().size() == 1;
        Likelihood likelihood =
            sink.likelihood().and(isSure ? Likelihood.CERTAIN : Likelihood.LIKELY);
        Sink first = new Sink(place, method.name(), sink.fact(), likelihood);
        found.add(new Step(place, List.of(), true, first, null, false));
      }
    }

    /** {@code map(function, items)}: what it is given runs now, as it is iterated. */
    private void pending(Expression iterable) {
      Expression made = made(iterable);
      if (!(made instanceof Expression.Call call)) {
        return;
      }
      CallSite site = new CallSite(call, call.callee(), "", false);
      for (Value callee : facts.valueOf(call.callee()).options()) {
        for (Parameter parameter : knowledge.later(nameOf(callee))) {
          Optional<Expression> argument = site.argument(parameter);
          if (argument.isPresent()) {
            called(iterable, argument.get(), false);
            iterated(argument.get(), false);
          }
        }
      }
    }

    /** The expression that a name was bound to, where it was bound once. */
    private static Expression made(Expression expression) {
      return expression instanceof Expression.Name name
              && name.variable().bindings().size() == 1
              && name.variable().bindings().getFirst() instanceof Binding.Assigned assigned
          ? assigned.value()
          : expression;
    }

    List<Step.Target> iterated(Value value) {
      if (value instanceof Value.Generator it && !it.function().isAsync()) {
        return List.of(
            new Step.Target(
                routine(it.function(), receiver(it.situation())),
                null,
                it.situation().isBound(),
                it.situation().captured()));
      }
      if (value instanceof Value.Stream it) {
        return List.of(new Step.Target(routine(it.code(), it.reader()), null, false, List.of()));
      }
      if (value instanceof Value.OwnObject object) {
        List<Step.Target> targets = new ArrayList<>(methodOf(object, "__iter__"));
        for (Value method : facts.member(Values.of(object), "__iter__").options()) {
          if (method instanceof Value.Own own && own.function().isGenerator()) {
            targets.addAll(iterated(new Value.Generator(own.function(), own.situation())));
          }
        }
        targets.addAll(methodOf(object, "__next__"));
        return targets;
      }
      return List.of();
    }

    /** What runs when a context is entered and left. */
    private void entered(Expression place, Expression context) {
      Values values = facts.valueOf(context);
      List<List<Step.Target>> options = new ArrayList<>();
      for (Value value : values.withoutNothing().options()) {
        if (value instanceof Value.OwnObject object) {
          List<Step.Target> both = new ArrayList<>(methodOf(object, "__enter__"));
          both.addAll(methodOf(object, "__exit__"));
          options.add(both);
        } else if (value instanceof Value.Managed it && !it.function().isAsync()) {
          options.add(
              List.of(
                  new Step.Target(
                      routine(it.function(), receiver(it.situation())),
                      null,
                      it.situation().isBound(),
                      it.situation().captured())));
        } else {
          options.add(List.of());
        }
      }
      add(place, options, values.isComplete());
    }

    /** The functions of the program that a call of a value runs, there and then. */
    List<Step.Target> targets(Value callee, Expression.@Nullable Call call) {
      return Steps.this.targets(facts, callee, call);
    }

    private @Nullable Sink handed(Expression place, Value callee) {
      return Steps.handed(facts, place, callee);
    }
  }

  private static @Nullable ClassType receiver(Situation situation) {
    return situation.receiver().isEmpty() ? null : situation.receiver().getFirst();
  }

  /** The functions of the program that a call of a value runs, there and then. */
  public List<Step.Target> targets(
      FunctionFacts facts, Value callee, Expression.@Nullable Call call) {
    return switch (callee) {
      case Value.Own it -> {
        Function function = it.function();
        yield function.isAsync() || function.isGenerator() || userRows.fact(function).isPresent()
            ? List.of()
            : List.of(
                new Step.Target(
                    routine(function, receiver(it.situation())),
                    call,
                    it.situation().isBound(),
                    it.situation().captured()));
      }
      case Value.OwnClass it -> {
        List<Step.Target> targets = new ArrayList<>();
        for (Function constructor : facts.constructors(it.type())) {
          targets.add(new Step.Target(routine(constructor, it.type()), call, true, List.of()));
        }
        yield targets;
      }
      case Value.OwnObject it -> {
        List<Step.Target> targets = new ArrayList<>();
        for (Value method : facts.member(Values.of(it), "__call__").options()) {
          if (method instanceof Value.Own) {
            targets.addAll(targets(facts, method, call));
          }
        }
        yield targets;
      }
      case Value.Symbol it -> List.of();
      case Value.Instance it -> List.of();
      case Value.Method it -> List.of();
      case Value.OwnModule it -> List.of();
      case Value.Super it -> List.of();
      case Value.Tuple it -> List.of();
      case Value.Generator it -> List.of();
      case Value.Stream it -> List.of();
      case Value.Managed it -> List.of();
      case Value.Awaitable it -> List.of();
      case Value.Nothing it -> List.of();
    };
  }

  /** What a library function does that is handed over to be called, its arguments unknown. */
  static @Nullable Sink handed(FunctionFacts facts, Expression place, Value callee) {
    Optional<ApiFact> fact = facts.fact(callee);
    if (fact.isEmpty()) {
      return null;
    }
    if (fact.get().isHeavy()) {
      return new Sink(place, "", fact.get(), Likelihood.CERTAIN);
    }
    return switch (facts.blocks(callee)) {
      case YES ->
          new Sink(
              place,
              "",
              fact.get(),
              fact.get().does().mayBeOver() ? Likelihood.LIKELY : Likelihood.CERTAIN);
      case UNKNOWN -> new Sink(place, "", fact.get(), Likelihood.LIKELY);
      case NO -> null;
    };
  }
}
