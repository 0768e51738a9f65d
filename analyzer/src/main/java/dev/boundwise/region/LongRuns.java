package dev.boundwise.region;

import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.EventLoops;
import dev.boundwise.effect.Routine;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what computes for long on event loops, between two moments at which others may run. */
public final class LongRuns {

  /** What takes less, in nanoseconds, nobody notices. */
  private static final double LONG = 10e6;

  private static final int LONGEST_WAY = 8;

  private final Program program;
  private final Works works;
  private final Surely surely;

  private LongRuns(Program program) {
    this.program = program;
    this.works = Works.of(program);
    this.surely = new Surely(program);
  }

  /**
   * Those of a program that are sure, by unit and place; the outermost where several nest.
   *
   * @param asked of which functions; others are not measured
   */
  public static List<LongRun> of(Program program, Predicate<FunctionFacts> asked) {
    LongRuns runs = new LongRuns(program);
    LargeSizes sizes = new LargeSizes(program);
    List<LongRun> found = new ArrayList<>();
    for (Function function : EventLoops.of(program).functions()) {
      if (asked.test(program.facts(function)) && sizes.isNear(function)) {
        runs.in(function, found);
      }
    }
    return found;
  }

  private void in(Function function, List<LongRun> found) {
    Account account = works.of(function);
    if (account.parts().isEmpty()) {
      return;
    }
    List<Account.Part> heavy = new ArrayList<>();
    for (Account.Part part : account.parts()) {
      if (Surely.known(part.single()) >= LONG
          && isInOnePiece(part, function)
          && Surely.known(part.single()) * surely.share(part, account, function) >= LONG) {
        heavy.add(part);
      }
    }
    for (Account.Part part : heavy) {
      if (heavy.stream().noneMatch(other -> isBefore(other, part))) {
        found.add(run(part, account, function));
      }
    }
  }

  /** Whether one is told of rather than the other: a loop holds all in it, a call no arguments. */
  private static boolean isBefore(Account.Part one, Account.Part other) {
    if (Surely.contains(one.code(), other.code())) {
      return !one.isCall() || Surely.known(one.single()) > Surely.known(other.single());
    }
    return Surely.contains(other.code(), one.code())
        && other.isCall()
        && Surely.known(one.single()) >= Surely.known(other.single());
  }

  /** Whether it runs from its beginning to its end with nobody else in between, and here. */
  private boolean isInOnePiece(Account.Part part, Function function) {
    Shape shape = surely.shape(function);
    if (Surely.isLoop(part.code())) {
      return !shape.awaitsIn(part.code());
    }
    if (shape.isAwaited(part.code()) || !(part.code() instanceof Expression.Call call)) {
      return false;
    }
    for (Value value : program.facts(function).valueOf(call).options()) {
      if (value instanceof Value.Generator || value instanceof Value.Awaitable) {
        return false;
      }
    }
    return !surely.isElsewhere(part, function);
  }

  private LongRun run(Account.Part part, Account account, Function function) {
    double inNative = part.single().of(Resource.NATIVE).typical();
    double all = part.single().of(Resource.INTERPRETER).typical() + inNative;
    return new LongRun(
        program.facts(function),
        part.code(),
        all,
        Surely.known(part.single()) * surely.share(part, account, function),
        inNative > all * 0.8,
        way(part, account, function));
  }

  private List<LongRun.Step> way(Account.Part from, Account account, Function function) {
    List<LongRun.Step> steps = new ArrayList<>();
    List<Routine> seen = new ArrayList<>();
    Account.Part part = from;
    Account in = account;
    FunctionFacts facts = program.facts(function);
    while (true) {
      steps.add(new LongRun.Step(facts, part.code(), part.what()));
      Account.Part next = part.isCall() ? null : most(part, in, Surely.inside(part, in.parts()));
      if (next == null && !part.targets().isEmpty()) {
        Routine target = heaviest(part.targets());
        if (seen.contains(target)) {
          return steps;
        }
        seen.add(target);
        in = works.of(target);
        facts = target.facts();
        next = most(null, in, in.parts());
      }
      if (next == null || steps.size() >= LONGEST_WAY) {
        return steps;
      }
      part = next;
    }
  }

  /** The call, or loop, that takes most of what something takes; null where there is none. */
  private static Account.@Nullable Part most(
      Account.@Nullable Part around, Account in, List<Account.Part> parts) {
    double all = around == null ? Surely.known(in.work()) : Surely.known(around.work());
    Comparator<Account.Part> byTime = Comparator.comparingDouble(part -> Surely.known(part.work()));
    List<Account.Part> large =
        parts.stream()
            .filter(part -> Surely.known(part.work()) > all / 2)
            .filter(part -> part.isCall() || around == null)
            .toList();
    return large.stream()
        .filter(Account.Part::isCall)
        .max(byTime)
        .or(() -> large.stream().max(byTime))
        .orElse(null);
  }

  private Routine heaviest(List<Routine> targets) {
    return targets.stream()
        .max(Comparator.comparingDouble(target -> Surely.known(works.of(target).work())))
        .orElseThrow();
  }
}
