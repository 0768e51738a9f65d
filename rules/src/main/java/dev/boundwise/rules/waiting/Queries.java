package dev.boundwise.rules.waiting;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells the calls that ask a database for what they are given, themselves or through others. */
final class Queries {

  private static final int DEEPEST = 4;

  private Queries() {}

  /** One call on the way to a query. */
  record Step(FunctionFacts function, CallSite site) {}

  /** The calls from the first in a loop that comes to a query to that query; empty for none. */
  static Optional<List<Step>> way(FunctionFacts function, Statement.Loop loop) {
    if (!Query.mayBeIn(function, loop.body())) {
      return Optional.empty();
    }
    Set<Variable> given = KeyedLoop.given(loop);
    return KeyedLoop.calls(function, loop).stream()
        .map(site -> way(function, site, given, 0))
        .filter(way -> !way.isEmpty())
        .findFirst();
  }

  /**
   * The calls from one to the query that it comes to each time; empty where it comes to none, or
   * not to one for what it is given.
   *
   * @param given what stands for the loop's element
   */
  private static List<Step> way(
      FunctionFacts function, CallSite site, Set<Variable> given, int depth) {
    if (!(site.code() instanceof Expression.Call call)) {
      return List.of();
    }
    if (BuiltQuery.is(function, site, it -> ForElement.uses(it, given))) {
      return List.of(new Step(function, site));
    }
    if (call.arguments().stream().noneMatch(it -> ForElement.uses(it.value(), given))) {
      return MapperQuery.narrows(call, it -> ForElement.uses(it, given))
              && MapperQuery.is(function, site)
          ? List.of(new Step(function, site))
          : List.of();
    }
    if (Query.is(function, site) || MapperQuery.is(function, site)) {
      return List.of(new Step(function, site));
    }
    Values callee = function.callee(site);
    if (depth == DEEPEST
        || KeyedLoop.isForItsEffect(function, call)
        || !callee.isComplete()
        || callee.options().size() != 1) {
      return List.of();
    }
    if (!(callee.options().getFirst() instanceof Value.Own own)
        || Query.isCached(own.function())
        || Query.writes(function.of(own.function()))) {
      return List.of();
    }
    Function helper = own.function();
    FunctionFacts facts = function.of(helper);
    Set<Variable> taken = new HashSet<>();
    for (Parameter parameter : helper.parameters()) {
      boolean isBound = helper.owner().isPresent() && call.callee() instanceof Expression.Attribute;
      if (FunctionFacts.argument(call, parameter, isBound)
          .filter(it -> ForElement.uses(it, given))
          .isPresent()) {
        taken.add(parameter.variable());
      }
    }
    for (CallSite inner : always(facts, helper.body(), taken)) {
      List<Step> rest = way(facts, inner, taken, depth + 1);
      if (!rest.isEmpty() && helper.kind() == Function.Kind.LAMBDA) {
        return rest;
      }
      if (!rest.isEmpty()) {
        List<Step> way = new ArrayList<>(List.of(new Step(function, site)));
        way.addAll(rest);
        return way;
      }
    }
    return List.of();
  }

  /** The calls that a helper makes each time, but those after which it may have left. */
  private static List<CallSite> always(
      FunctionFacts facts, List<Statement> body, Set<Variable> given) {
    List<CallSite> found = new ArrayList<>();
    for (Statement statement : body) {
      switch (statement) {
        case Statement.Assign it -> {
          found.addAll(facts.calls(it.value()));
          ForElement.derive(it, given);
        }
        case Statement.Evaluate it -> {
          found.addAll(facts.calls(it.value()));
          ForElement.derive(it, given);
        }
        case Statement.Return it -> found.addAll(facts.calls(it.value()));
        case Statement.Try it -> found.addAll(always(facts, it.body(), given));
        case Statement.With it -> found.addAll(always(facts, it.body(), given));
        case Statement.Branch it -> {
          found.addAll(facts.calls(it.test()));
          if (it.then().stream().anyMatch(one -> one instanceof Statement.Return)) {
            return found;
          }
        }
        default -> {}
      }
    }
    return found;
  }
}
