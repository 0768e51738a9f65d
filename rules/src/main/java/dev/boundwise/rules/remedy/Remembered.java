package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Recomputed;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code functools.lru_cache} for a function that works out the same again and again. */
final class Remembered {

  /** A call of a short function that calls itself, and one whose answer is remembered. */
  private static final double CALL = 150;

  private static final double KEPT = 400;

  /** As little is gained where a function is called with small numbers only. */
  private static final double LEAST = 2;

  /** How often a function calls itself is not known as well as that. */
  private static final double MOST = 2000;

  private Remembered() {}

  static Optional<DropIn> of(Candidate candidate) {
    Function function = candidate.region().function();
    return Recomputed.of(candidate.program(), function)
        .flatMap(
            it -> {
              Optional<List<Expression.Name>> lists = lists(candidate, function);
              return lists.map(them -> dropIn(candidate, it, them));
            });
  }

  private static DropIn dropIn(Candidate candidate, Recomputed found, List<Expression.Name> lists) {
    double total = candidate.load().total();
    // a tree of so many calls is about so deep, and each number on the way comes once
    double calls = Math.max(2, total / CALL);
    double depth = 1 + Math.log(calls) / Math.log(Math.min(2, Math.max(1.6, found.branches())));
    double different = Math.pow(depth, Math.min(2, found.changed().size() + found.cut().size()));
    double after = Math.min(calls, different) * KEPT;
    List<String> assumptions = new ArrayList<>();
    assumptions.add("it is called with numbers that come again, and what it was asked fits memory");
    StringBuilder how = new StringBuilder();
    how.append("from functools import lru_cache\n\n@lru_cache(maxsize=None)\ndef ")
        .append(candidate.region().function().name())
        .append("(...):");
    for (Expression.Name list : lists) {
      String name = list.variable().name();
      assumptions.add("callers give a tuple for `" + name + "`, of numbers, text or tuples");
      how.append("  # callers: tuple(").append(name).append(")");
    }
    return new DropIn(
        Math.clamp(total / after, LEAST, MOST), "functools.lru_cache", how.toString(), assumptions);
  }

  /** The parameters that are lists, and may as well be tuples; empty where one may not. */
  private static Optional<List<Expression.Name>> lists(Candidate candidate, Function function) {
    List<Expression.Name> found = new ArrayList<>();
    for (var parameter : function.parameters()) {
      Optional<Expression.Name> use = use(function, parameter.variable());
      if (use.isEmpty()) {
        continue;
      }
      Certainty isHashable = FormTypes.known(candidate.facts(), "hashable", use.get());
      if (isHashable == Certainty.YES) {
        continue;
      }
      boolean isList = FormTypes.answer(candidate.facts(), "list", use.get()) == Certainty.YES;
      if (isList || KnownLists.are(candidate, use.get())) {
        found.add(use.get());
      } else if (isHashable == Certainty.NO) {
        return Optional.empty();
      }
    }
    return Optional.of(found);
  }

  private static Optional<Expression.Name> use(Function function, Variable variable) {
    Expression.Name[] found = new Expression.Name[1];
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (found[0] == null
            && expression instanceof Expression.Name name
            && name.variable() == variable) {
          found[0] = name;
        }
        return found[0] == null;
      }
    }.statements(function.body());
    return Optional.ofNullable(found[0]);
  }
}
