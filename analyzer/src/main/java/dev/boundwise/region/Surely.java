package dev.boundwise.region;

import dev.boundwise.cost.Account;
import dev.boundwise.cost.Symbol;
import dev.boundwise.cost.Work;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Routine;
import dev.boundwise.effect.Steps;
import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of the computing that work says is sure to be done: not what a loop does that may be
 * left early, what stands in an arm of a branch in a loop, what a generator does that may not be
 * gone over, or what was found by the name of a method alone.
 */
final class Surely {

  private final Program program;
  private final Works works;
  private final IdentityHashMap<Function, Shape> shapes = new IdentityHashMap<>();
  private final Map<Routine, Double> shares = new HashMap<>();

  Surely(Program program) {
    this.program = program;
    this.works = Works.of(program);
  }

  Shape shape(Function function) {
    return shapes.computeIfAbsent(function, Shape::of);
  }

  /** Nanoseconds of the processor that something takes whatever the sizes are. */
  static double known(Work work) {
    return Math.max(0, work.of(Resource.INTERPRETER).known() + work.of(Resource.NATIVE).known());
  }

  private static double typical(Work work) {
    double nanos =
        work.of(Resource.INTERPRETER).at(Symbol::typical)
            + work.of(Resource.NATIVE).at(Symbol::typical);
    return Math.max(0, nanos);
  }

  /** How much of what a run of a routine computes is sure, from 0 to 1. */
  private double share(Routine routine) {
    Double known = shares.get(routine);
    if (known == null) {
      // a recursion is as sure as the rest of it
      shares.put(routine, 1.0);
      Account account = works.of(routine);
      double all = typical(account.work());
      Function function = routine.function();
      known = rest(all, 1, outermost(account.parts()), account, function, function.start());
      shares.put(routine, known);
    }
    return known;
  }

  /** How much of what a run of a part of a routine computes is sure, from 0 to 1. */
  double share(Account.Part part, Account account, Function function) {
    if (part.code() instanceof Expression.Call call) {
      return called(part, call, function);
    }
    Shape shape = shape(function);
    if (shape.isUnsure(part.code()) || shape.isLeft(loop(part.code()))) {
      return 0;
    }
    double times = part.times().at(Symbol::typical);
    List<Account.Part> inside = outermost(inside(part, account.parts()));
    double share =
        rest(typical(part.single()), times, inside, account, function, part.code().start());
    return Math.min(share, generated(loop(part.code()).source(), function));
  }

  private static Statement.Loop loop(Code code) {
    return code instanceof Expression.Comprehension it ? it.loop() : (Statement.Loop) code;
  }

  /** The share of a generator of the program that is gone over; 1 for all else. */
  private double generated(Expression iterable, Function reader) {
    double share = 1;
    for (Value value : program.facts(reader).valueOf(iterable).options()) {
      if (value instanceof Value.Generator it) {
        share = Math.min(share, share(Steps.of(program).routine(it.function(), null)));
      }
    }
    return share;
  }

  private double rest(
      double all,
      double times,
      List<Account.Part> inside,
      Account account,
      Function function,
      int start) {
    if (all <= 0 || times <= 0) {
      return 0;
    }
    double unsure = 0;
    for (Account.Part part : inside) {
      double time = typical(part.single()) * part.times().at(Symbol::typical) / times;
      if (time >= all / 100) {
        boolean isRare = shape(function).isRareIn(part.code(), start);
        unsure += isRare ? time : time * (1 - share(part, account, function));
      }
    }
    return Math.max(0, 1 - unsure / all);
  }

  private double called(Account.Part part, Expression.Call call, Function function) {
    if (part.targets().isEmpty() || isElsewhere(part, function)) {
      return isElsewhere(part, function) ? 0 : library(call, function);
    }
    if (program.facts(function).valueOf(call.callee()).withoutNothing().options().isEmpty()) {
      // found by its name alone
      return 0;
    }
    double least = Double.MAX_VALUE;
    double most = 0;
    double share = 1;
    for (Routine target : part.targets()) {
      double time = typical(works.of(target).work());
      least = Math.min(least, time);
      most = Math.max(most, time);
      share = Math.min(share, share(target));
    }
    return most > 0 ? share * least / most : share;
  }

  /** Whether a library runs what it is given later, or somewhere else. */
  boolean isElsewhere(Account.Part part, Function function) {
    return program.knowledge().handover(part.what()).isPresent()
        || program.knowledge().lookup(part.what()).filter(ApiFact::async).isPresent()
        || part.targets().stream()
            .anyMatch(it -> it.function().isAsync() || it.function().isGenerator())
        || (part.targets().isEmpty()
            && part.code() instanceof Expression.Call call
            && call.arguments().stream().anyMatch(it -> isStarted(it.value(), function)));
  }

  /** Whether an expression holds coroutines or tasks. */
  private boolean isStarted(Expression given, Function function) {
    FunctionFacts facts = program.facts(function);
    return Walk.any(
        given,
        inner ->
            (inner instanceof Expression.Call || inner instanceof Expression.Name)
                && facts.valueOf(inner).options().stream()
                    .anyMatch(
                        value ->
                            value instanceof Value.Awaitable
                                || (value instanceof Value.Instance it
                                    && program
                                        .knowledge()
                                        .isSubclass(it.type(), "asyncio.Future"))));
  }

  private double library(Expression.Call call, Function function) {
    double share = 1;
    for (Argument argument : call.arguments()) {
      if (isGenerator(argument, function) && !Shape.isExhausting(call)) {
        return 0;
      }
      share = Math.min(share, generated(argument.value(), function));
    }
    return share;
  }

  private boolean isGenerator(Argument argument, Function function) {
    return program.facts(function).valueOf(argument.value()).options().stream()
        .anyMatch(Value.Generator.class::isInstance);
  }

  static List<Account.Part> inside(Account.Part around, List<Account.Part> parts) {
    List<Account.Part> found = new ArrayList<>();
    for (Account.Part part : parts) {
      if (contains(around.code(), part.code())) {
        found.add(part);
      }
    }
    return found;
  }

  /**
   * Those that stand in no loop or comprehension among them. A call does not hold its arguments.
   */
  private static List<Account.Part> outermost(List<Account.Part> parts) {
    List<Account.Part> found = new ArrayList<>();
    for (Account.Part part : parts) {
      boolean isInside = false;
      for (Account.Part other : parts) {
        isInside |= !other.isCall() && contains(other.code(), part.code());
      }
      if (!isInside) {
        found.add(part);
      }
    }
    return found;
  }

  static boolean contains(Code outer, Code inner) {
    return outer.start() <= inner.start()
        && inner.end() <= outer.end()
        && inner.end() - inner.start() < outer.end() - outer.start();
  }

  static boolean isLoop(Code code) {
    return code instanceof Statement.Loop || code instanceof Expression.Comprehension;
  }
}
