package dev.boundwise.advice;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a function gives numbers alone, which nobody can change who shares them. */
final class NumberGiven {

  private static final Set<String> FUNCTIONS =
      Set.of(
          "max", "min", "sum", "abs", "len", "int", "float", "round", "bool", "pow", "any", "all");

  private final Function function;
  private final Predicate<Expression> isItself;
  private final Predicate<Variable> isCounted;
  private final Set<Variable> open = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param isItself whether an expression is a call of the function
   * @param isCounted whether a parameter is a number
   */
  NumberGiven(Function function, Predicate<Expression> isItself, Predicate<Variable> isCounted) {
    this.function = function;
    this.isItself = isItself;
    this.isCounted = isCounted;
  }

  boolean is() {
    boolean[] is = {true};
    boolean[] isAny = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Return it) {
          is[0] &= isNumber(it.value());
          isAny[0] = true;
        }
        return true;
      }
    }.statements(function.body());
    return is[0] && isAny[0];
  }

  private boolean isNumber(Expression code) {
    return switch (code) {
      case Expression.Literal it ->
          switch (it.kind()) {
            case INTEGER, FLOAT, TRUE, FALSE -> true;
            case NONE, TEXT, BYTES, OTHER -> false;
          };
      case Expression.Operation it ->
          switch (it.operator()) {
            case ARITHMETIC, DIVIDE -> it.operands().stream().allMatch(this::isNumber);
            case AND, OR -> it.operands().stream().allMatch(this::isNumber);
            case COMPARE, IS, IS_NOT, NOT, LENGTH -> true;
            case CHOICE -> it.operands().stream().skip(1).allMatch(this::isNumber);
            case UNION, FORMAT, SLICE, SPREAD, MATCH, DELETE -> false;
          };
      case Expression.Call it ->
          isItself.test(it)
              || (it.callee() instanceof Expression.Name name
                  && FUNCTIONS.contains(name.variable().name()));
      case Expression.Name it -> isNumber(it.variable());
      case Expression.Item it -> true;
      default -> false;
    };
  }

  private boolean isNumber(Variable variable) {
    List<Binding> bindings = variable.bindings();
    if (!open.add(variable)) {
      return true;
    }
    return !bindings.isEmpty()
        && bindings.stream()
            .allMatch(
                it ->
                    switch (it) {
                      case Binding.Assigned one -> isNumber(one.value());
                      case Binding.Passed one -> isCounted.test(variable);
                      case Binding.Element one -> true;
                      case Binding.Unpacked one -> true;
                      case Binding.Rest one -> true;
                      // total += ...
                      case Binding.Other one -> true;
                      default -> false;
                    });
  }
}
