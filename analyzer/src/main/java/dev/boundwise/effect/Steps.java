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
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
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
final class Steps {

  private final Program program;
  private final Knowledge knowledge;
  private final IdentityHashMap<Object, Map<Object, Routine>> routines = new IdentityHashMap<>();
  private final IdentityHashMap<Routine, List<Step>> known = new IdentityHashMap<>();

  Steps(Program program) {
    this.program = program;
    this.knowledge = program.knowledge();
  }

  /** The routine of a function, for objects of a class where it is known. */
  Routine routine(Function function, @Nullable ClassType receiver) {
    Object key = receiver == null ? function : receiver;
    return routines
        .computeIfAbsent(function, unused -> new HashMap<>(2))
        .computeIfAbsent(key, unused -> new Routine(program.facts(function), null, receiver));
  }

  private Routine routine(Expression.Comprehension stream, Function reader) {
    return routines
        .computeIfAbsent(stream, unused -> new HashMap<>(2))
        .computeIfAbsent(reader, unused -> new Routine(program.facts(reader), stream, null));
  }

  /** The steps of a routine, in source order as far as it matters. */
  List<Step> of(Routine routine) {
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
    finder.statements(routine.body());
    return finder.found;
  }

  /** Collects the steps of one routine: calls are given, syntax is walked. */
  private final class Finder extends Walk {
    private final Routine routine;
    private final FunctionFacts facts;
    private final List<Step> found = new ArrayList<>();
    private final IdentityHashMap<Expression, Effect> waits = new IdentityHashMap<>();

    Finder(Routine routine) {
      this.routine = routine;
      this.facts = routine.facts();
    }

    private void add(Expression code, List<List<Step.Target>> options, boolean isComplete) {
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
          entered(site.code());
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
          return withReceiver(facts.inherited(from.type(), method.name()), receiver);
        }
      }
      return facts.callee(site).withoutNothing();
    }

    private Values withReceiver(Values methods, ClassType receiver) {
      Values all = methods;
      for (Value method : methods.options()) {
        if (method instanceof Value.Own own && own.situation().isBound()) {
          Situation situation = new Situation(List.of(receiver), true, own.situation().captured());
          all = Values.of(new Value.Own(own.function(), situation));
        }
      }
      return methods.options().size() == 1 ? all : methods;
    }

    private boolean isReceiver(Expression object) {
      return object instanceof Expression.Name name
          && name.variable().bindings().size() == 1
          && name.variable().bindings().getFirst() instanceof Binding.Receiver receiver
          && receiver.isInstance();
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
      if (effect.mayBeOver() && facts.isAskedBefore(site)) {
        return null;
      }
      // connection.execute(...).fetchall() is one place to mend, and so is with Popen(...)
      Expression receiver =
          site.callee() instanceof Expression.Attribute method ? method.object() : site.code();
      boolean isKnown = waits.get(receiver) == effect;
      waits.put(site.code(), effect);
      return isKnown
          ? null
          : new Sink(site.code(), site.method(), waiting.fact(), likelihood(waiting));
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
      return waiting.isOnly() ? Likelihood.LIKELY : Likelihood.POSSIBLE;
    }

    /** What a library's function does with what it is given. */
    private void arguments(Value callee, CallSite site) {
      String name =
          switch (callee) {
            case Value.Symbol it -> it.name();
            case Value.Method it -> it.qualifiedName();
            default -> "";
          };
      if (name.isEmpty()) {
        return;
      }
      for (Parameter parameter : knowledge.calls(name)) {
        site.argument(parameter).ifPresent(it -> called(it, it, false));
      }
      for (Parameter parameter : knowledge.iterates(name)) {
        site.argument(parameter).ifPresent(it -> iterated(it, false));
      }
      for (Parameter parameter : knowledge.invokes(name)) {
        site.argument(new Parameter("", parameter.position()))
            .ifPresent(it -> invoked(site.code(), it, parameter.name()));
      }
      Optional<Handover> handover = knowledge.handover(name);
      if (handover.isPresent() && handover.get().to() == Handover.Place.LOOP) {
        site.argument(handover.get().work()).ifPresent(it -> called(site.code(), it, true));
      }
    }

    /** A function that is called at a place, with arguments that are not known. */
    private void called(Expression place, Expression function, boolean isLater) {
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

    private void invoked(Expression place, Expression object, String method) {
      Values objects = facts.valueOf(object);
      List<List<Step.Target>> options = new ArrayList<>();
      for (Value one : objects.options()) {
        options.add(one instanceof Value.OwnObject it ? methodOf(it, method) : List.of());
      }
      add(place, options, objects.isComplete());
    }

    private List<Step.Target> methodOf(Value.OwnObject object, String method) {
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
      Values values = facts.valueOf(iterable);
      List<List<Step.Target>> options = new ArrayList<>();
      for (Value value : values.withoutNothing().options()) {
        options.add(iterated(value));
      }
      add(iterable, options, values.isComplete());
    }

    private List<Step.Target> iterated(Value value) {
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
    private void entered(Expression context) {
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
      add(context, options, values.isComplete());
    }

    @Override
    protected boolean enter(Statement statement) {
      switch (statement) {
        case Statement.Assign it -> {
          if (it.targets().stream().anyMatch(Expression.Collection.class::isInstance)) {
            iterated(it.value(), false);
          }
        }
        case Statement.Branch it -> truth(it.test());
        case Statement.Loop it -> {
          if (it.isConditional()) {
            truth(it.source());
          }
        }
        default -> {}
      }
      return true;
    }

    private void truth(Expression test) {
      if (test instanceof Expression.Name || test instanceof Expression.Attribute) {
        dunder(test, test, "__bool__");
        dunder(test, test, "__len__");
      }
    }

    @Override
    protected void expression(Expression expression) {
      switch (expression) {
        case Expression.Attribute it -> property(it);
        case Expression.Item it -> dunder(it, it.object(), "__getitem__");
        case Expression.Yield it -> {
          if (it.delegates()) {
            iterated(it.value(), false);
          }
        }
        case Expression.Operation it -> operation(it);
        default -> {}
      }
    }

    private void property(Expression.Attribute it) {
      if (!program.isAccessor(it.name())) {
        return;
      }
      ClassType receiver = routine.receiver();
      Values members =
          receiver != null && isReceiver(it.object())
              ? facts.member(receiver, it.name())
              : facts.member(facts.valueOf(it.object()), it.name());
      List<List<Step.Target>> options = new ArrayList<>();
      for (Value member : members.options()) {
        boolean isAccessor = member instanceof Value.Own own && own.function().isAccessor();
        options.add(isAccessor ? targets(member, null) : List.of());
      }
      add(it, options, members.isComplete());
    }

    private void operation(Expression.Operation it) {
      switch (it.operator()) {
        case SPREAD -> iterated(it.operands().getFirst(), false);
        case FORMAT -> it.operands().forEach(operand -> dunder(it, operand, "__str__"));
        case NOT -> truth(it.operands().getFirst());
        case COMPARE, ARITHMETIC, DIVIDE, UNION -> {
          if (!it.method().isEmpty()) {
            boolean isRight = it.method().equals("__contains__");
            dunder(it, isRight ? it.operands().getLast() : it.operands().getFirst(), it.method());
          }
        }
        case AND, OR, IS, IS_NOT, CHOICE, SLICE, MATCH, DELETE -> {}
      }
    }

    private void dunder(Expression place, Expression object, String method) {
      if (program.isDefined(method)) {
        invoked(place, object, method);
      }
    }

    /** The functions of the program that a call of a value runs, there and then. */
    private List<Step.Target> targets(Value callee, Expression.@Nullable Call call) {
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
  List<Step.Target> targets(FunctionFacts facts, Value callee, Expression.@Nullable Call call) {
    return switch (callee) {
      case Value.Own it -> {
        Function function = it.function();
        yield function.isAsync() || function.isGenerator()
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
