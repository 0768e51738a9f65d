package dev.boundwise.resolve;

import dev.boundwise.knowledge.Framework;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import java.util.Optional;

/** What is known about one unit; answers are kept for the next question. For one thread. */
public final class UnitFacts {

  private final Unit unit;
  private final Knowledge knowledge;
  private final Resolver resolver;

  UnitFacts(Unit unit, Knowledge knowledge) {
    this.unit = unit;
    this.knowledge = knowledge;
    this.resolver = new Resolver(unit, knowledge);
  }

  public Unit unit() {
    return unit;
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Resolver resolver() {
    return resolver;
  }

  /** The facts of one of its functions. */
  public FunctionFacts of(Function function) {
    return new FunctionFacts(this, function);
  }

  Optional<Framework> framework() {
    for (String name : unit.imports()) {
      Optional<Framework> framework = knowledge.frameworkOf(name);
      if (framework.isPresent()) {
        return framework;
      }
    }
    return Optional.empty();
  }
}
