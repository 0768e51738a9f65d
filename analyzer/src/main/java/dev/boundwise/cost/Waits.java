package dev.boundwise.cost;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a routine's calls of libraries take, when they hand work over and wait for it: coroutines
 * that run at once wait at the same time, and what another thread or process does is a wait.
 */
final class Waits {

  /** How many of the things that are handed to a pool wait at the same time. */
  private static final double AT_ONCE = 5;

  private static final Set<String> JOIN =
      Set.of(
          "threading.Thread.join",
          "java.util.concurrent.ExecutorService.awaitTermination",
          "java.util.concurrent.ScheduledExecutorService.awaitTermination");

  /** What begins to run elsewhere what was made before. */
  private static final Set<String> STARTING =
      Set.of(
          "threading.Thread.start",
          "multiprocessing.process.BaseProcess.start",
          "multiprocessing.Process.start");

  /** What tells a thread that waits to go on: mostly to end, where it is joined next. */
  private static final Set<String> TELLING =
      Set.of(
          "threading.Event.set",
          "threading.Condition.notify",
          "threading.Condition.notify_all",
          "java.util.concurrent.ExecutorService.shutdownNow",
          "java.util.concurrent.ScheduledExecutorService.shutdownNow");

  /** What gives a thread something to do, or {@code None} to end. */
  private static final Set<String> GIVING =
      Set.of("queue.Queue.put", "queue.Queue.put_nowait", "queue.SimpleQueue.put");

  /** How long a thread takes to end that has been told to, in nanoseconds: measured. */
  private static final double ENDING = 50_000;

  private final Meter meter;
  private final Works works;
  private final FunctionFacts facts;
  private final Function function;
  private final Knowledge knowledge;
  private final Set<Expression> charged = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> called = new HashSet<>();
  private Work pending = Work.NONE;
  private boolean isStarted;
  private boolean isTold;
  private boolean isBusy;

  /** Whether all that was handed over has ended: its results are there. */
  private boolean isOver;

  Waits(Meter meter, Works works, FunctionFacts facts) {
    this.meter = meter;
    this.works = works;
    this.facts = facts;
    this.function = facts.function();
    this.knowledge = facts.knowledge();
  }

  /** What a call of a library's function takes. */
  Work library(String name, CallSite site, Polynomial times, Warmth warmth) {
    Expression.Call call = (Expression.Call) site.code();
    Optional<Handover> handover = knowledge.handover(name);
    Optional<ApiFact> fact = knowledge.lookup(name);
    if (handover.isPresent()) {
      return handedOver(handover.get(), site, call, times)
          .plus(priced(name, site, false, times, warmth));
    }
    Effect effect = fact.map(ApiFact::does).orElse(Effect.NONE);
    if (effect.waits() && isFuture(fact.orElseThrow())) {
      pending =
          pending.plus(
              elsewhere(priced(name, site, true, times, warmth), false, often(times))
                  .times(often(times)));
      isOver = false;
      return Work.NONE;
    }
    boolean isAsync = fact.map(ApiFact::async).orElse(false);
    boolean isKept = isAsync ? !site.isAwaited() : isContainer(name);
    // Java has no coroutines
    Work group = isKept || works.extents().isJava() ? Work.NONE : together(call, times);
    boolean waits = isAsync ? site.isAwaited() : effect.waits() && mayWait(site);
    // what a price says of a call that needs not wait for anybody is part of it: a thread's start
    boolean isPartOfIt = !isAsync && !effect.waits();
    boolean isJoin = effect == Effect.LOCK || effect == Effect.QUEUE || effect == Effect.SUBPROCESS;
    isStarted |= STARTING.contains(name);
    isStarted &= !(waits && isJoin);
    if (waits && isJoin && !pending.isNone()) {
      return flushed().times(Polynomial.ONE.dividedBy(often(times)));
    }
    if (isJoin && isOver) {
      return priced(name, site, false, times, warmth);
    }
    if (waits && isTold && !isBusy && JOIN.contains(name)) {
      return priced(name, site, false, times, warmth).plus(Work.of(Resource.LOCK, ENDING));
    }
    isBusy |= GIVING.contains(name) && !isGivenNothing(call);
    isTold |= TELLING.contains(name) || GIVING.contains(name);
    if (isAsync && site.isAwaited() && group.isNone() && !effect.waits() && waitsForOthers(call)) {
      return unknownWait();
    }
    if (!group.isNone() && (isAsync || !effect.waits())) {
      return group.plus(priced(name, site, false, times, warmth));
    }
    return group.plus(priced(name, site, waits || isPartOfIt, times, warmth));
  }

  /** {@code client.sendAsync(...)}: whoever asks for the result waits. */
  private boolean isFuture(ApiFact fact) {
    return fact.async()
        && works.extents().isJava()
        && knowledge.isSubclass(fact.returns().split("\\[", 2)[0], "java.util.concurrent.Future");
  }

  /** What a call takes here, and what it takes longer for being the first of its function. */
  private Work priced(String name, CallSite site, boolean waits, Polynomial times, Warmth warmth) {
    Work work = works.libraries().of(name, site, function, waits, warmth);
    work = work.plus(works.libraries().around(name, site, facts, warmth));
    return called.add(name) ? work.plus(works.libraries().first(name, function, times)) : work;
  }

  private static boolean isGivenNothing(Expression.Call call) {
    return call.arguments().size() == 1
        && call.arguments().getFirst().value() instanceof Expression.Literal literal
        && literal.kind() == Expression.LiteralKind.NONE;
  }

  /** {@code jobs.append(load())}: what a container is given runs when it is taken out. */
  private static boolean isContainer(String name) {
    return name.startsWith("builtins.") || name.startsWith("collections.");
  }

  /**
   * {@code await wait_for(future, 5)}: what it is given is waited for, and somebody else sets it.
   */
  private boolean waitsForOthers(Expression.Call call) {
    for (Argument argument : call.arguments()) {
      for (Value value : facts.valueOf(argument.value()).options()) {
        if (value instanceof Value.Awaitable
            || (value instanceof Value.Instance it
                && knowledge.isSubclass(it.type(), "asyncio.Future"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a call that may wait does so with these arguments, as far as they tell. */
  private boolean mayWait(CallSite site) {
    if (facts.isAskedBefore(site)) {
      // while not queue.empty(): queue.get()
      return false;
    }
    if (facts.waiting(site).isPresent()) {
      return true;
    }
    // with a timeout it still waits, for at most that
    return site.code() instanceof Expression.Call call
        && !call.arguments().isEmpty()
        && call.arguments().stream().noneMatch(Waits::isNow)
        && call.arguments().stream().anyMatch(Waits::mayBeTime);
  }

  private static boolean mayBeTime(Argument argument) {
    return argument.name().contains("timeout") || argument.isPositional();
  }

  /** {@code block=False}, {@code timeout=0}. */
  private static boolean isNow(Argument argument) {
    return argument.value() instanceof Expression.Literal literal
        && (literal.kind() == Expression.LiteralKind.FALSE
            || literal.text().equals("0")
            || literal.text().equals("0.0"));
  }

  private Work handedOver(
      Handover handover, CallSite site, Expression.Call call, Polynomial times) {
    Expression work = site.argument(handover.work()).orElse(null);
    if (work == null) {
      return Work.NONE;
    }
    if (handover.to() == Handover.Place.LOOP) {
      if (runsToTheEnd(handover)) {
        Work held = coroutines(work, times).atOnce();
        return held.isNone() ? called(work, call, times) : held;
      }
      Work begun = Operations.interpreter(works.operations().task());
      if (site.isAwaited()) {
        return begun.plus(coroutines(work, times).atOnce());
      }
      meter.startsWork();
      return begun;
    }
    Work moved = called(work, call, times);
    Polynomial count = Polynomial.ONE;
    for (Argument argument : call.arguments()) {
      Polynomial length =
          argument.value().start() == work.start()
              ? null
              : works.extents().of(argument.value(), function).length();
      if (moved(handover) && length != null && count.isConstant()) {
        count = length;
      }
    }
    boolean isSerial = handover.to() != Handover.Place.PROCESS;
    Work wait =
        elsewhere(moved, isSerial, count.times(often(times)))
            .times(count)
            .plus(until(handover, site));
    if (site.isAwaited()) {
      return wait;
    }
    isStarted |= !knowledge.isClass(handover.name());
    isOver = false;
    pending = pending.plus(wait.times(often(times)));
    boolean isJoined =
        knowledge.lookup(handover.name()).filter(it -> it.does().waits()).isPresent();
    if (!isJoined) {
      return Work.NONE;
    }
    Work all = flushed().times(Polynomial.ONE.dividedBy(often(times)));
    isOver = true;
    return all;
  }

  private static Polynomial often(Polynomial times) {
    return times.typical() < 1 ? Polynomial.ONE : times;
  }

  /** What a call that hands work over for later says to wait before. */
  private Work until(Handover handover, CallSite site) {
    Work all = works.libraries().of(handover.name(), site, function, true, meter.warmth());
    Polynomial wait = all.of(Resource.SLEEP);
    return wait.isZero() ? Work.NONE : Work.of(Resource.LOCK, wait);
  }

  /** Whether a call gives what the work gives: it runs the loop until then. */
  private boolean runsToTheEnd(Handover handover) {
    return knowledge
        .lookup(handover.name())
        .filter(fact -> !fact.async() && fact.returns().startsWith("result@"))
        .isPresent();
  }

  /** Whether a call hands over one piece of work for each element of what it is given. */
  private static boolean moved(Handover handover) {
    return handover.name().endsWith("map")
        || handover.name().contains(".imap")
        || handover.name().endsWith("map_async");
  }

  /** What a call hands over so often, as a wait for it. */
  private Work elsewhere(Work moved, boolean isSerial, Polynomial count) {
    return works.extents().isJava()
        ? Group.elsewhere(moved, Math.clamp(count.typical(), 1, AT_ONCE))
        : Group.elsewhere(moved, isSerial, AT_ONCE);
  }

  /** What calling a function takes that is handed on. */
  private Work called(Expression work, Expression.Call call, Polynomial times) {
    if (work instanceof Expression.Call coroutine) {
      return coroutines(coroutine, times).atOnce();
    }
    Work all = Work.NONE;
    int count = 0;
    for (Value value : tasks(work)) {
      for (var target : works.steps().targets(facts, value, null)) {
        all = all.plus(works.of(works.routine(target)).work());
        count++;
      }
      if (value instanceof Value.Symbol symbol) {
        CallSite site = new CallSite(call, work, "", false);
        all = all.plus(works.libraries().of(symbol.name(), site, function, true, meter.warmth()));
        count++;
      } else if (value instanceof Value.Method method) {
        CallSite site = new CallSite(call, work, "", false);
        all =
            all.plus(
                works.libraries().of(method.qualifiedName(), site, function, true, meter.warmth()));
        count++;
      }
    }
    return count <= 1 ? all : all.times(1.0 / count);
  }

  /** What may be called of what is handed on: itself, or what a collection holds. */
  private List<Value> tasks(Expression work) {
    List<Value> options = facts.valueOf(work).withoutNothing().options();
    return options.stream()
        .flatMap(
            it ->
                works.extents().isJava()
                        && it instanceof Value.Instance held
                        && !held.elements().options().isEmpty()
                    ? held.elements().withoutNothing().options().stream()
                    : Stream.of(it))
        .toList();
  }

  private Work flushed() {
    Work all = pending;
    pending = Work.NONE;
    isStarted = false;
    return all;
  }

  /** What coroutines take that a call is given to run together. */
  private Work together(Expression.Call call, Polynomial times) {
    Group all = new Group();
    for (Argument argument : call.arguments()) {
      all.add(coroutines(argument.value(), times));
    }
    return all.atOnce();
  }

  /** The coroutines that an expression makes or holds, which nothing has awaited yet. */
  private Group coroutines(Expression expression, Polynomial times) {
    Group group = new Group();
    coroutines(expression, Polynomial.ONE, times, group, 0);
    return group;
  }

  private void coroutines(
      Expression expression, Polynomial count, Polynomial times, Group group, int depth) {
    if (depth > 4) {
      return;
    }
    switch (expression) {
      case Expression.Call call -> {
        if (meter.isAwaited(call)) {
          return;
        }
        boolean isOwn = false;
        for (Value value : facts.valueOf(call.callee()).withoutNothing().options()) {
          if (value instanceof Value.Own own
              && own.function().isAsync()
              && !own.function().isGenerator()) {
            group.add(
                meter.run(works.routine(own), call, own.situation().isBound(), times.times(count)),
                count);
            isOwn = true;
          } else {
            String name =
                value instanceof Value.Symbol symbol
                    ? symbol.name()
                    : value instanceof Value.Method method ? method.qualifiedName() : "";
            Optional<ApiFact> fact = knowledge.lookup(name);
            Optional<Handover> handover = knowledge.handover(name);
            if (handover.isPresent() && handover.get().to() != Handover.Place.LOOP) {
              CallSite site = new CallSite(call, call.callee(), "", true);
              group.add(handedOver(handover.get(), site, call, times), count);
              isOwn = true;
            } else if (fact.isPresent() && fact.get().async() && fact.get().does().waits()) {
              CallSite site = new CallSite(call, call.callee(), "", true);
              group.add(works.libraries().of(name, site, function, true, meter.warmth()), count);
              isOwn = true;
            }
          }
        }
        for (Argument argument : isOwn ? List.<Argument>of() : call.arguments()) {
          coroutines(argument.value(), count, times, group, depth + 1);
        }
      }
      case Expression.Comprehension it -> {
        Statement inner = it.loop();
        Polynomial all = count;
        while (!(inner instanceof Statement.Evaluate)) {
          if (inner instanceof Statement.Loop loop) {
            all = all.times(works.extents().trips().of(loop, function));
            inner = loop.body().getFirst();
          } else {
            inner = ((Statement.Branch) inner).then().getFirst();
          }
        }
        coroutines(((Statement.Evaluate) inner).value(), all, times, group, depth + 1);
      }
      case Expression.Collection it -> {
        for (Expression element : it.elements()) {
          coroutines(element, count, times, group, depth + 1);
        }
      }
      case Expression.Operation it -> {
        for (Expression operand : it.operands()) {
          coroutines(operand, count, times, group, depth + 1);
        }
      }
      case Expression.Name it -> held(it, count, times, group, depth + 1);
      case Expression.Attribute it -> {}
      case Expression.Item it -> coroutines(it.object(), count, times, group, depth + 1);
      case Expression.Await it -> {}
      case Expression.Yield it -> {}
      case Expression.Bind it -> coroutines(it.value(), count, times, group, depth + 1);
      case Expression.Literal it -> {}
      case Expression.Lambda it -> {}
      case Expression.Unknown it -> {}
    }
  }

  private void held(
      Expression.Name name, Polynomial count, Polynomial times, Group group, int depth) {
    for (Binding binding : name.variable().reaching(name.start(), function)) {
      if (binding instanceof Binding.Assigned it && it.site().function() == function) {
        if (charged.add(it.value())) {
          coroutines(it.value(), count, times, group, depth);
        }
      } else if (binding instanceof Binding.Element it && it.site().function() == function) {
        coroutines(it.iterable(), count, times, group, depth);
      }
    }
    for (Binding.Filled filling : name.variable().fillings()) {
      if (!filling.isInside()
          && filling.site().function() == function
          && charged.add(filling.value())) {
        Polynomial often =
            works
                .extents()
                .nest(function)
                .times(filling.site().offset(), name.start(), works.extents().trips(), function);
        coroutines(filling.value(), count.times(often), times, group, depth);
      }
    }
  }

  /** What waiting for something takes that is no call: a task. */
  Work awaited(Expression value, Polynomial times) {
    if (value instanceof Expression.Call) {
      return Work.NONE;
    }
    if (!pending.isNone()) {
      return flushed();
    }
    Work group = coroutines(value, times).atOnce().times(share(value));
    return group.isNone() && !isOwnAwaitable(value) ? unknownWait() : group;
  }

  /** {@code for task in tasks: await task}: each of them is one of all. */
  private Polynomial share(Expression value) {
    if (value instanceof Expression.Name name) {
      for (Binding binding : name.variable().reaching(name.start(), function)) {
        Polynomial length =
            binding instanceof Binding.Element it && it.site().function() == function
                ? works.extents().of(it.iterable(), function).length()
                : null;
        if (length != null) {
          return Polynomial.ONE.dividedBy(length);
        }
      }
    }
    return Polynomial.ONE;
  }

  /** What is awaited is a future that somebody else sets. */
  Work unknownWait() {
    return knowledge
        .latency(Effect.LOCK)
        .map(it -> Work.of(Resource.LOCK, it.waitNanos()))
        .orElse(Work.NONE);
  }

  private boolean isOwnAwaitable(Expression value) {
    return facts.valueOf(value).options().stream().anyMatch(Value.OwnObject.class::isInstance);
  }

  /** What leaving a context takes: a pool or a group of tasks waits for what was handed to it. */
  Work left(Statement.With with, Polynomial times) {
    Work all = Work.NONE;
    for (Value value : facts.valueOf(with.context()).options()) {
      if (!(value instanceof Value.Instance instance)) {
        continue;
      }
      String exit = instance.type() + (with.isAsync() ? ".__aexit__" : ".__exit__");
      Optional<ApiFact> fact = knowledge.lookup(exit);
      if (!with.isAsync()
          && !pending.isNone()
          && fact.filter(it -> it.does().waits()).isPresent()) {
        return flushed();
      }
      if (with.isAsync()) {
        Group group = new Group();
        started(with, times, group);
        all = group.atOnce();
      }
      CallSite site =
          new CallSite(
              with.context(),
              new Expression.Unknown(with.context().start(), with.context().end()),
              with.isAsync() ? "__aexit__" : "__exit__",
              with.isAsync());
      if (knowledge.cost(exit).isPresent()) {
        return all.plus(works.libraries().of(exit, site, function, true, meter.warmth()));
      }
      return all;
    }
    return all;
  }

  /** The tasks that statements start. */
  private void started(Statement.With with, Polynomial times, Group group) {
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call && !meter.isAwaited(call)) {
          for (Value value : facts.valueOf(call.callee()).options()) {
            if (value instanceof Value.Method method) {
              Optional<Handover> handover = knowledge.handover(method.qualifiedName());
              if (handover.isPresent() && handover.get().to() == Handover.Place.LOOP) {
                CallSite site = new CallSite(call, call.callee(), "", false);
                Polynomial often =
                    works
                        .extents()
                        .nest(function)
                        .times(call.start(), with.start(), works.extents().trips(), function);
                site.argument(handover.get().work())
                    .ifPresent(work -> coroutines(work, often, times, group, 0));
              }
            }
          }
        }
      }
    }.statements(with.body());
  }

  /** What each step of a loop over a library's object takes. */
  Work step(Statement.Loop loop, Polynomial inside) {
    List<Work> found = new ArrayList<>();
    for (Value value : facts.valueOf(loop.source()).withoutNothing().options()) {
      if (value instanceof Value.Instance instance) {
        String next = instance.type() + (loop.isAsync() ? ".__anext__" : ".__next__");
        Optional<ApiFact> fact = knowledge.lookup(next);
        if (knowledge.cost(next).isEmpty() && fact.filter(it -> it.does().waits()).isEmpty()) {
          continue;
        }
        if (!pending.isNone() && fact.filter(it -> it.does() == Effect.LOCK).isPresent()) {
          // the results of a pool, one by one
          Polynomial trips = works.extents().trips().of(loop, function);
          return flushed().times(Polynomial.ONE.dividedBy(trips));
        }
        CallSite site =
            new CallSite(
                loop.source(),
                new Expression.Unknown(loop.source().start(), loop.source().end()),
                loop.isAsync() ? "__anext__" : "__next__",
                loop.isAsync());
        boolean isFile = fact.filter(it -> it.does() == Effect.DISK).isPresent();
        if (knowledge.cost(next).isPresent() || !isFile) {
          found.add(works.libraries().of(next, site, function, true, meter.warmth()));
        }
      }
    }
    return found.isEmpty() ? Work.NONE : found.getFirst();
  }

  /** What going over an asynchronous generator takes. */
  Work iterated(Expression source, Polynomial times) {
    for (Value value : facts.valueOf(source).withoutNothing().options()) {
      if (value instanceof Value.Generator it) {
        Expression.Call maker = source instanceof Expression.Call call ? call : null;
        return meter.run(
            works.routine(new Value.Own(it.function(), it.situation())),
            maker,
            it.situation().isBound(),
            times);
      }
    }
    return Work.NONE;
  }

  /** Whether something was handed over that is not waited for. */
  boolean isLeft() {
    return isStarted;
  }
}
