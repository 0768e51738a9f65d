package dev.boundwise.advice;

import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Routine;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Code;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Where the time of a piece of code goes: to which calls, of which libraries. */
public final class Heavy {

  private static final int DEEPEST = 12;

  private Heavy() {}

  /** What making a loop's elements takes in one run of it, in nanoseconds. */
  public static double source(Candidate candidate, Round round) {
    Works works = Works.of(candidate.program());
    double nanos = 0;
    for (Value value : candidate.facts().valueOf(round.loop().source()).options()) {
      if (value instanceof Value.Generator it) {
        nanos = Math.max(nanos, works.of(it.function()).work().total().typical());
      }
    }
    Span source = round.loop().source().span();
    double runs = candidate.region().piece().orElseThrow().times().typical();
    for (Account.Part part : works.of(candidate.region().function()).parts()) {
      if (source.contains(part.code().span()) && runs > 0) {
        nanos += part.work().total().typical() / runs;
      }
    }
    return Math.min(nanos, candidate.load().total());
  }

  /** The names of the libraries' functions in which a piece of code waits for a resource. */
  public static List<String> waits(Candidate candidate, Resource resource) {
    List<String> found = new ArrayList<>();
    Span span = candidate.region().span();
    collect(
        Works.of(candidate.program()),
        candidate.region().function(),
        code -> span.contains(code.span()),
        resource,
        Collections.newSetFromMap(new IdentityHashMap<>()),
        found);
    return found;
  }

  private static void collect(
      Works works,
      Function function,
      Predicate<Code> isAsked,
      Resource resource,
      Set<Object> seen,
      List<String> found) {
    for (Account.Part part : works.of(function).parts()) {
      if (isAsked.test(part.code())) {
        collect(works, part, resource, seen, found);
      }
    }
  }

  private static void collect(
      Works works, Account.Part part, Resource resource, Set<Object> seen, List<String> found) {
    if (!part.isCall() || part.single().of(resource).isZero() || seen.size() > 1 << DEEPEST) {
      return;
    }
    if (!part.what().isEmpty() && !found.contains(part.what())) {
      found.add(part.what());
    }
    for (Routine target : part.targets()) {
      if (seen.add(target)) {
        for (Account.Part inner : works.of(target).parts()) {
          collect(works, inner, resource, seen, found);
        }
      }
    }
  }
}
