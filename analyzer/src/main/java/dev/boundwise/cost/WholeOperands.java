package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;

/** Operators on arrays and on containers, which go over all of them. */
final class WholeOperands {

  private final Works works;
  private final Function function;
  private final FunctionFacts facts;
  private final Copies copies;

  WholeOperands(Works works, Function function, FunctionFacts facts, Copies copies) {
    this.works = works;
    this.function = function;
    this.facts = facts;
    this.copies = copies;
  }

  /** What an operator takes beyond a step of the interpreter. */
  Work of(Expression.Operation it) {
    int operands = it.operands().size();
    if (operands < 2 || it.method().isEmpty()) {
      return Work.NONE;
    }
    Extents extents = works.extents();
    Warmth warmth = works.warmth(function);
    if (extents.isJava()) {
      return copies.made(it, warmth.rates().sized());
    }
    // what is looked for does not say what it is looked for in
    boolean isIn = it.method().equals("__contains__");
    for (int i = isIn || extents.growing().isInPlace(it) ? 1 : 0; i < 2; i++) {
      Expression operand = it.operands().get(i);
      List<Value> options = facts.valueOf(operand).options();
      // an entry of a record: arithmetic and keys are about those that are short
      boolean isShort = options.stream().anyMatch(value -> isShort(value, it.method()));
      for (Value value : options) {
        if (value instanceof Value.Instance instance && !(isShort && isBuiltin(instance))) {
          String name = instance.type() + "." + it.method();
          if (facts.knowledge().cost(name).isPresent()) {
            Expression.Unknown callee = new Expression.Unknown(operand.start(), operand.end());
            CallSite site = new CallSite(operand, callee, it.method(), false);
            return works.libraries().of(name, site, function, true, warmth).times(operands - 1);
          }
        }
      }
    }
    return Work.NONE;
  }

  private boolean isShort(Value value, String method) {
    return value instanceof Value.Instance instance
        && isBuiltin(instance)
        && facts.knowledge().cost(instance.type() + "." + method).isEmpty();
  }

  private static boolean isBuiltin(Value.Instance instance) {
    return instance.type().startsWith("builtins.");
  }
}
