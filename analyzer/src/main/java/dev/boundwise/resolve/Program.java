package dev.boundwise.resolve;

import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import java.util.List;

/** All units that are analysed together. Any number of threads may ask. */
public final class Program {

  private final List<Unit> units;

  private Program(List<Unit> units) {
    this.units = List.copyOf(units);
  }

  /**
   * Joins units to one program.
   *
   * @param units in an order of their own, such as that of their paths: it decides nothing but the
   *     order of what is found
   */
  public static Program link(List<Unit> units) {
    return new Program(units);
  }

  public List<Unit> units() {
    return units;
  }

  public FunctionFacts facts(Unit unit, Function function) {
    return new FunctionFacts(unit, function);
  }
}
