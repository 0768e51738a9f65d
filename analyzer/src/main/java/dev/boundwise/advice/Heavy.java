package dev.boundwise.advice;

import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Routine;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import dev.boundwise.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Where the time of a piece of code goes: to which calls, of which libraries. */
public final class Heavy {

  /** Routines that are looked at: more of them say no more. */
  private static final int MOST = 1000;

  private Heavy() {}

  /**
   * What making a loop's elements takes in one run of it, in nanoseconds, and what the loop does by
   * itself while others are asked.
   */
  public static double source(Candidate candidate, Round round) {
    Works works = Works.of(candidate.program());
    double nanos = 0;
    for (Value value : candidate.facts().valueOf(round.loop().source()).options()) {
      if (value instanceof Value.Generator it) {
        nanos = Math.max(nanos, works.of(it.function()).work().total().typical());
      }
    }
    nanos += properties(candidate, round.loop().source());
    Span source = round.loop().source().span();
    double runs = candidate.region().piece().orElseThrow().times().typical();
    for (Account.Part part : works.of(candidate.region().function()).parts()) {
      if (source.contains(part.code().span()) && runs > 0) {
        nanos += part.work().total().typical() / runs;
      }
    }
    if (Walk.any(round.loop().source(), Heavy::isStarted)) {
      // for page in await task: nothing but its rounds is left of what the loop takes
      nanos = Math.max(nanos, candidate.load().total() - inRounds(candidate, round, runs));
    }
    nanos += candidate.ahead().map(AskedAhead::rest).orElse(0.0);
    return Math.min(nanos, candidate.load().total());
  }

  /** {@code await task}: the work of what was called before. */
  private static boolean isStarted(Expression code) {
    return code instanceof Expression.Await it && !(it.value() instanceof Expression.Call);
  }

  /** What the calls and loops in the rounds of one run of a loop take, in nanoseconds. */
  private static double inRounds(Candidate candidate, Round round, double runs) {
    Function function = candidate.region().function();
    return Works.of(candidate.program()).of(function).parts().stream()
        .filter(
            it ->
                round.loop().body().stream().anyMatch(one -> one.span().contains(it.code().span())))
        .mapToDouble(it -> it.work().total().typical() / Math.max(1, runs))
        .sum();
  }

  /** What {@code self.names} takes, where a function of the program makes it. */
  private static double properties(Candidate candidate, Expression source) {
    double[] nanos = {0};
    Walk.any(
        source,
        it -> {
          if (it instanceof Expression.Attribute read) {
            Values objects = candidate.facts().valueOf(read.object());
            for (Value member : candidate.facts().member(objects, read.name()).options()) {
              if (member instanceof Value.Own own && own.function().isAccessor()) {
                Works works = Works.of(candidate.program());
                nanos[0] += works.of(own.function()).work().total().typical();
              }
            }
          }
          return false;
        });
    return nanos[0];
  }

  /** The names of the libraries' functions that a piece of code calls, itself or further down. */
  public static List<String> libraries(Candidate candidate) {
    List<String> found = new ArrayList<>();
    Works works = Works.of(candidate.program());
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Span span = candidate.region().span();
    for (Account.Part part : works.of(candidate.region().function()).parts()) {
      if (span.contains(part.code().span())) {
        collect(works, part, seen, found);
      }
    }
    return found;
  }

  /** What some functions of libraries take in one run of a piece of code, in nanoseconds. */
  public static double libraries(Candidate candidate, Set<String> names) {
    Works works = Works.of(candidate.program());
    Span span = candidate.region().span();
    double runs = Ground.times(candidate.region());
    double nanos = 0;
    for (Account.Part part : works.of(candidate.region().function()).parts()) {
      if (part.isCall() && span.contains(part.code().span())) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        nanos += part.work().total().typical() / runs * share(works, part, names, seen);
      }
    }
    return nanos;
  }

  /** How much of a call's time is theirs, from 0 to 1. */
  private static double share(Works works, Account.Part call, Set<String> names, Set<Object> seen) {
    if (names.contains(call.what())) {
      return 1;
    }
    double most = 0;
    for (Routine target : call.targets()) {
      if (seen.size() < MOST && seen.add(target)) {
        double all = works.of(target).work().total().typical();
        double own = 0;
        for (Account.Part inner : works.of(target).parts()) {
          if (inner.isCall()) {
            own += inner.work().total().typical() * share(works, inner, names, seen);
          }
        }
        most = all <= 0 ? most : Math.max(most, Math.min(1, own / all));
      }
    }
    return most;
  }

  /**
   * Whether a piece of code calls a function that calls itself: how often that does so is a guess,
   * whatever sizes are written.
   */
  public static boolean recurs(Candidate candidate) {
    Works works = Works.of(candidate.program());
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Routine> open = new ArrayDeque<>();
    Span span = candidate.region().span();
    for (Account.Part part : works.of(candidate.region().function()).parts()) {
      if (span.contains(part.code().span())) {
        open.addAll(part.targets());
      }
    }
    while (!open.isEmpty() && seen.size() < MOST) {
      Routine next = open.poll();
      if (seen.add(next)) {
        for (Account.Part part : works.of(next).parts()) {
          if (part.targets().stream().anyMatch(it -> it.function() == next.function())) {
            return true;
          }
          open.addAll(part.targets());
        }
      }
    }
    return false;
  }

  private static void collect(
      Works works, Account.Part part, Set<Object> seen, List<String> found) {
    if (!part.what().isEmpty() && !found.contains(part.what())) {
      found.add(part.what());
    }
    for (Routine target : part.targets()) {
      if (seen.size() < MOST && seen.add(target)) {
        for (Account.Part inner : works.of(target).parts()) {
          collect(works, inner, seen, found);
        }
      }
    }
  }
}
