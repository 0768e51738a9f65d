package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Unit;
import java.util.List;

/** All units that are analysed together. Any number of threads may ask. */
public final class Program {

  private final List<Unit> units;
  private final Knowledge knowledge;

  private Program(List<Unit> units, Knowledge knowledge) {
    this.units = List.copyOf(units);
    this.knowledge = knowledge;
  }

  /**
   * Joins units to one program.
   *
   * @param units in an order of their own, such as that of their paths: it decides nothing but the
   *     order of what is found
   */
  public static Program link(List<Unit> units, Knowledge knowledge) {
    return new Program(units, knowledge);
  }

  public List<Unit> units() {
    return units;
  }

  /** What is known about one of its units, for one thread. */
  public UnitFacts facts(Unit unit) {
    return new UnitFacts(unit, knowledge);
  }
}
