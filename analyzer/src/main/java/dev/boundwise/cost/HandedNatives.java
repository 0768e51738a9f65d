package dev.boundwise.cost;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Cost;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Quantity;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/**
 * What functions of libraries take that are called for each element: {@code map(int, parts)},
 * {@code sorted(words, key=str.lower)}.
 */
final class HandedNatives {

  private static final Set<String> MAPPING = Set.of("builtins.map", "builtins.filter");

  private static final Set<String> LEAST_OR_MOST = Set.of("builtins.min", "builtins.max");

  /** The length of an element, where nothing says it. */
  private static final double USUAL_LENGTH = 10;

  private final Extents extents;
  private final FunctionFacts facts;
  private final Taken taken;

  HandedNatives(Extents extents, FunctionFacts facts, Taken taken) {
    this.extents = extents;
    this.facts = facts;
    this.taken = taken;
  }

  /**
   * What all calls of such functions take.
   *
   * @param recurs whether the function calls itself
   */
  Work of(Expression.Call call, boolean recurs) {
    if (extents.isJava() || call.arguments().isEmpty()) {
      return Work.NONE;
    }
    for (Value callee : facts.valueOf(call.callee()).options()) {
      String name = Targets.nameOf(callee);
      boolean isMapping = MAPPING.contains(name);
      for (Expression function : functions(name, call)) {
        double each = each(function, length(call, isMapping));
        if (each > 0) {
          Polynomial count =
              isOfArguments(name, call)
                  ? Polynomial.of(call.arguments().size())
                  : taken.sized(call, recurs);
          return Operations.interpreter(each).times(count);
        }
      }
    }
    return Work.NONE;
  }

  /** {@code max(one, other, key=len)}, which goes over neither. */
  private static boolean isOfArguments(String name, Expression.Call call) {
    return LEAST_OR_MOST.contains(name)
        && call.arguments().size() > 1
        && call.arguments().get(1).isPositional();
  }

  /** What a call calls of what it is given. */
  private List<Expression> functions(String name, Expression.Call call) {
    if (MAPPING.contains(name)) {
      return List.of(call.arguments().getFirst().value());
    }
    CallSite site = new CallSite(call, call.callee(), "", false);
    return name.isEmpty()
        ? List.of()
        : facts.knowledge().calls(name).stream().flatMap(it -> site.argument(it).stream()).toList();
  }

  private double length(Expression.Call call, boolean isMapping) {
    int at = isMapping ? 1 : 0;
    if (call.arguments().size() <= at) {
      return USUAL_LENGTH;
    }
    Polynomial length =
        extents.of(call.arguments().get(at).value(), facts.function()).each().length();
    return length == null ? USUAL_LENGTH : length.typical();
  }

  /** What one call takes, in nanoseconds; 0 where it is none of a library, or waits. */
  private double each(Expression function, double length) {
    List<Value> options = facts.valueOf(function).withoutNothing().options();
    double most = 0;
    for (Value option : options) {
      String name = Targets.nameOf(option);
      if (name.isEmpty() || waits(name)) {
        return 0;
      }
      most = Math.max(most, facts.knowledge().cost(name).map(it -> price(it, length)).orElse(0.0));
    }
    return most;
  }

  private boolean waits(String name) {
    return facts.knowledge().lookup(name).map(ApiFact::does).filter(Effect::waits).isPresent();
  }

  private static double price(Cost cost, double length) {
    double all = 0;
    for (Cost.Term term : cost.terms()) {
      boolean isSized = term.factors().stream().anyMatch(it -> !(it instanceof Quantity.Constant));
      all += term.nanos() * (isSized ? length : 1);
    }
    return all;
  }
}
