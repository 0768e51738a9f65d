package dev.boundwise.cost;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Handover;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a routine's calls of libraries take, when they hand work over and wait for it: coroutines
 * that run at once wait at the same time, and what another thread or process does is a wait.
 */
final class Waits {

  /** How many of the things that are handed to a pool wait at the same time. */
  private static final double AT_ONCE = 5;

  /** The same of what needs no thread, or gets one for each. */
  private static final double ALL_AT_ONCE = 100;

  /** An executor that starts a thread for each task. */
  private static final String PER_TASK = "java.util.concurrent.ThreadPerTaskExecutor";

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
  private final Together together;
  private final Futures futures;
  private final Connections connections = new Connections();
  private final Set<String> called = new HashSet<>();
  private Work pending = Work.NONE;

  private final AwaitedInRound inRound;

  /** What only futures tell of that others have given. */
  private Account.Handed promised = Account.Handed.NONE;

  /** How many tasks wait at the same time of those that were handed over last. */
  private double atOnce = AT_ONCE;

  private boolean isAsked;
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
    this.futures = new Futures(facts);
    this.inRound = new AwaitedInRound(facts);
    this.together = new Together(meter, this, works, facts);
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
      isOver = false;
      promise(call, priced(name, site, true, times, warmth), ALL_AT_ONCE, times);
      return Work.NONE;
    }
    boolean isAsync = fact.map(ApiFact::async).orElse(false);
    boolean isKept = isAsync ? !site.isAwaited() : isContainer(name);
    // Java has no coroutines
    Work group = isKept || works.extents().isJava() ? Work.NONE : together.given(call, times);
    boolean waits =
        isAsync
            ? site.isAwaited() && !(effect == Effect.SLEEP && isTurn(call))
            : effect.waits() && mayWait(site) && !connections.isAgain(name, call);
    // what a price says of a call that needs not wait for anybody is part of it: a thread's start
    boolean isPartOfIt = !isAsync && !effect.waits();
    boolean isJoin = effect == Effect.LOCK || effect == Effect.QUEUE || effect == Effect.SUBPROCESS;
    isStarted |= STARTING.contains(name);
    isStarted &= !(waits && isJoin);
    if (futures.isAsking(name)) {
      if (!promised.work().isNone()) {
        return asked().times(Polynomial.ONE.dividedBy(often(times)));
      }
      if (isAsked && pending.isNone()) {
        // allOf(a, b).join(); a.join(): they are all there
        return priced(name, site, false, times, warmth);
      }
    }
    if (waits && isJoin && !pending.isNone()) {
      return group.plus(flushed().times(Polynomial.ONE.dividedBy(often(times))));
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
    if (isAsync && site.isAwaited() && !effect.waits() && !pending.isNone()) {
      group = group.plus(flushed().times(Polynomial.ONE.dividedBy(often(times))));
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
        && futures.isType(fact.returns().split("\\[", 2)[0]);
  }

  /** What the function hands over and gives a future of. */
  Account.Handed given() {
    Work all = pending.plus(promised.work());
    if (all.isNone() || !works.extents().isJava()) {
      return Account.Handed.NONE;
    }
    List<Expression> returned = new ArrayList<>();
    Walk.returns(function.body(), returned);
    return returned.stream().noneMatch(futures::isOne)
        ? Account.Handed.NONE
        : new Account.Handed(all, promised.work().isNone() ? atOnce : promised.atOnce());
  }

  /** Notes what a function has handed over that gives a future of it. */
  void left(Account.Handed handed, Expression.@Nullable Call call, Polynomial times) {
    if (!handed.work().isNone()) {
      promise(call, handed.work(), handed.atOnce(), times);
    }
  }

  private void promise(Expression.@Nullable Call call, Work work, double atOnce, Polynomial times) {
    Polynomial beside = inRound.beside(call).orElse(often(times));
    Work all = elsewhere(work, atOnce, beside).times(often(times));
    promised = promised.plus(new Account.Handed(all, atOnce));
  }

  /**
   * What a function takes here; one that asks futures it is given waits for what they stand for.
   */
  Work joined(Account account, Work work, Expression.@Nullable Call call, Polynomial times) {
    boolean isOpen = !(pending.isNone() && promised.work().isNone());
    boolean asks =
        (isOpen || isAsked)
            && call != null
            && call.arguments().stream().anyMatch(it -> futures.isOne(it.value()))
            && futures.areAsked(account);
    Work others = asks ? work.without(Resource.LOCK) : work;
    return asks && isOpen
        ? others.plus(asked().times(Polynomial.ONE.dividedBy(often(times))))
        : others;
  }

  /** All that futures stand for, when they are asked. */
  private Work asked() {
    Work all = flushed().plus(promised.work());
    promised = Account.Handed.NONE;
    isAsked = true;
    return all;
  }

  /** What a call takes here, and what it takes longer for being the first of its function. */
  private Work priced(String name, CallSite site, boolean waits, Polynomial times, Warmth warmth) {
    Work work = works.libraries().of(name, site, function, waits, warmth);
    work = work.plus(works.libraries().around(name, site, facts, warmth));
    boolean isTurn =
        !waits && knowledge.lookup(name).filter(it -> it.does() == Effect.SLEEP).isPresent();
    return !isTurn && called.add(name)
        ? work.plus(works.libraries().first(name, function, times))
        : work;
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

  /** {@code asyncio.sleep(0)}: others get their turn. */
  private static boolean isTurn(Expression.Call call) {
    return call.arguments().stream().anyMatch(Waits::isNow);
  }

  /** {@code block=False}, {@code timeout=0}. */
  private static boolean isNow(Argument argument) {
    return argument.value() instanceof Expression.Literal literal
        && (literal.kind() == Expression.LiteralKind.FALSE || literal.text().matches("0(\\.0)?"));
  }

  /** What several calls take that hand work over and are awaited together. */
  Work beside(Handover handover, Expression.Call call, Polynomial count) {
    CallSite site = new CallSite(call, call.callee(), "", true);
    return handedOver(handover, site, call, count).times(count);
  }

  /** What handing work over takes here: the work itself, where the call waits for it. */
  Work handedOver(Handover handover, CallSite site, Expression.Call call, Polynomial times) {
    Expression work = site.argument(handover.work()).orElse(null);
    boolean isLater =
        !site.isAwaited() && knowledge.lookup(handover.name()).filter(ApiFact::async).isPresent();
    if (work == null || isLater) {
      // a coroutine runs when it is awaited
      return Work.NONE;
    }
    if (handover.to() == Handover.Place.LOOP) {
      if (runsToTheEnd(handover)) {
        Work held = together.of(work, times).atOnce();
        return held.isNone() ? called(work, call, times) : held;
      }
      Work begun = Operations.interpreter(works.operations().task());
      if (site.isAwaited()) {
        return begun.plus(together.of(work, times).atOnce());
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
    // what is awaited at once has nothing of its own kind beside it
    boolean isAlone = meter.isAwaited(call);
    Polynomial all = isAlone ? count : count.times(inRound.beside(call).orElse(often(times)));
    atOnce = works.extents().isJava() ? atOnce(call) : AT_ONCE;
    Work wait =
        (works.extents().isJava() || isAlone
                ? elsewhere(moved, atOnce, all)
                : Group.elsewhere(moved, isSerial, Math.clamp(all.typical(), 1, AT_ONCE)))
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
    isOver = true;
    return flushed().times(Polynomial.ONE.dividedBy(often(times)));
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

  /** What is handed over so often, as a wait for it. */
  private static Work elsewhere(Work moved, double atOnce, Polynomial count) {
    double many = Math.max(1, count.typical());
    return Group.elsewhere(moved, Math.min(many, atOnce), Math.min(many, AT_ONCE));
  }

  /** How many tasks wait at the same time that an executor of Java is given. */
  private double atOnce(Expression.Call call) {
    Expression pool = call.callee() instanceof Expression.Attribute it ? it.object() : call;
    boolean isPerTask =
        facts.valueOf(pool).options().stream()
            .anyMatch(it -> it instanceof Value.Instance one && one.type().equals(PER_TASK));
    Polynomial workers = works.extents().of(pool, function).length();
    return isPerTask
        ? ALL_AT_ONCE
        : workers == null || !workers.isConstant()
            ? AT_ONCE
            : Math.clamp(workers.typical(), 1, ALL_AT_ONCE);
  }

  /** What calling a function takes that is handed on. */
  private Work called(Expression work, Expression.Call call, Polynomial times) {
    // what Java makes there is the task itself
    if (work instanceof Expression.Call coroutine && !works.extents().isJava()) {
      return together.of(coroutine, times).atOnce();
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

  /** Whether something was handed over that nobody has waited for. */
  boolean isPending() {
    return !pending.isNone();
  }

  private Work flushed() {
    Work all = pending;
    pending = Work.NONE;
    isStarted = false;
    return all;
  }

  /** What waiting for something takes that is no call: a task. */
  Work awaited(Expression value, Polynomial times) {
    if (value instanceof Expression.Call) {
      return Work.NONE;
    }
    if (!pending.isNone()) {
      return flushed();
    }
    Work group = together.of(value, times).atOnce().times(together.share(value));
    return group.isNone() && !isOwnAwaitable(value) ? unknownWait() : group;
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
      String method =
          with.isAsync() ? "__aexit__" : works.extents().isJava() ? "close" : "__exit__";
      String exit = instance.type() + "." + method;
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
              method,
              with.isAsync());
      if (knowledge.cost(exit).isPresent()) {
        return all.plus(works.libraries().of(exit, site, function, true, meter.warmth()));
      }
      return all;
    }
    return all;
  }

  private static CallSite bySyntax(Expression at, String method, boolean isAwaited) {
    return new CallSite(at, new Expression.Unknown(at.start(), at.end()), method, isAwaited);
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
                    .ifPresent(work -> together.add(work, often, times, group));
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
            bySyntax(loop.source(), loop.isAsync() ? "__anext__" : "__next__", loop.isAsync());
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
