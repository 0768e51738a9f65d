package dev.boundwise.cost;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;

/** Methods that classes of the program have from classes of libraries. */
final class Bases {

  private final FunctionFacts facts;
  private final Knowledge knowledge;
  private final Libraries libraries;
  private final Warmth warmth;

  Bases(FunctionFacts facts, Libraries libraries, Warmth warmth) {
    this.facts = facts;
    this.knowledge = facts.knowledge();
    this.libraries = libraries;
    this.warmth = warmth;
  }

  /** What such a method takes; nothing where no table has a price for it. */
  Work of(ClassType type, String method, CallSite site) {
    for (String base : facts.libraryBases(type)) {
      String name = method.equals("__init__") ? base : base + "." + method;
      if (knowledge.cost(name).isPresent()) {
        return libraries.of(name, site, facts.function(), true, warmth);
      }
    }
    return Work.NONE;
  }

  /**
   * What a method that an object or {@code super()} has from a library that no table is about adds
   * to {@link Doubt#heavy}; 0 where it comes from none.
   */
  double heavy(Expression.Attribute method) {
    double most = 0;
    if (Unresolved.isOfBase(method)) {
      return facts.function().owner().map(it -> heavy(it, method.name())).orElse(0.0);
    }
    for (Value value : facts.valueOf(method.object()).options()) {
      if (value instanceof Value.OwnObject it) {
        most = Math.max(most, heavy(it.type(), method.name()));
      }
    }
    return most;
  }

  private double heavy(ClassType type, String method) {
    double most = 0;
    for (String base : facts.libraryBases(type)) {
      most = Math.max(most, Unresolved.heavyOfBase(base, method, knowledge));
    }
    return most;
  }
}
