package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * All units that are analysed together, and what is known about them: questions are answered when
 * they are asked, and answers are kept. For one thread.
 */
public final class Program {

  private final List<Unit> units;
  private final Knowledge knowledge;
  private final Resolver resolver;
  private final IdentityHashMap<Unit, UnitFacts> facts = new IdentityHashMap<>();

  private Program(List<Unit> units, Knowledge knowledge) {
    this.units = List.copyOf(units);
    this.knowledge = knowledge;
    this.resolver = new Resolver(this.units, knowledge);
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

  public Knowledge knowledge() {
    return knowledge;
  }

  Resolver resolver() {
    return resolver;
  }

  /** What is known about one of its units. */
  public UnitFacts facts(Unit unit) {
    return facts.computeIfAbsent(unit, it -> new UnitFacts(this, it));
  }

  /** What is known about one of its functions. */
  public FunctionFacts facts(Function function) {
    return facts(resolver.unit(function)).of(function);
  }
}
