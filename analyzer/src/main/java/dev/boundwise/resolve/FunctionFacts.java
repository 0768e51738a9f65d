package dev.boundwise.resolve;

import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;

/** What is known about one function. */
public final class FunctionFacts {

  private final Unit unit;
  private final Function function;

  FunctionFacts(Unit unit, Function function) {
    this.unit = unit;
    this.function = function;
  }

  public Unit unit() {
    return unit;
  }

  public Function function() {
    return function;
  }
}
