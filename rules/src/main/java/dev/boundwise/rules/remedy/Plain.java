package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/** Code that does nothing but give a value, however often it runs. */
final class Plain {

  /** Functions that do nothing but give a value. */
  private static final Set<String> PLAIN =
      Set.of("len", "abs", "ord", "chr", "int", "str", "float", "min", "max", "round", "bool");

  private static final Set<String> SOURCES = Set.of("range", "zip", "enumerate", "reversed");

  private Plain() {}

  /** Whether it does more than that: it waits, hands on or sets a name. */
  static boolean waits(Expression code) {
    return Walk.any(
        code,
        it ->
            it instanceof Expression.Await
                || it instanceof Expression.Yield
                || it instanceof Expression.Bind);
  }

  /** Whether an expression may be evaluated once in the place of many times, and the other way. */
  static boolean is(FunctionFacts facts, Expression code) {
    return switch (code) {
      case Expression.Name it -> true;
      case Expression.Literal it -> true;
      case Expression.Unknown it -> it.start() == it.end();
      case Expression.Attribute it -> is(facts, it.object());
      case Expression.Item it -> is(facts, it.object()) && is(facts, it.index());
      case Expression.Operation it -> it.operands().stream().allMatch(one -> is(facts, one));
      case Expression.Collection it -> it.elements().stream().allMatch(one -> is(facts, one));
      case Expression.Call it ->
          isLibrary(facts, it.callee())
              && it.arguments().stream().map(Argument::value).allMatch(one -> is(facts, one));
      default -> false;
    };
  }

  /** Whether it is {@code len} or {@code sum}. */
  static boolean isMeasure(FunctionFacts facts, Expression callee) {
    return facts.valueOf(callee).options().stream()
        .anyMatch(
            it ->
                it instanceof Value.Symbol one
                    && (one.name().equals("builtins.len") || one.name().equals("builtins.sum")));
  }

  /** Whether it is a function that does nothing but give a value. */
  static boolean isLibrary(FunctionFacts facts, Expression callee) {
    List<Value> options = facts.valueOf(callee).options();
    return options.size() == 1
        && options.getFirst() instanceof Value.Symbol it
        && (it.name().startsWith("math.")
            || PLAIN.contains(it.name().replace("builtins.", ""))
            || SOURCES.contains(it.name().replace("builtins.", "")));
  }
}
