package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.knowledge.PackageFact;
import dev.boundwise.program.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the packages that a loop's module imports do to interpreters and threads. */
final class Imports {

  /**
   * A package of another maker.
   *
   * @param support whether it does what was asked; UNKNOWN where no table says
   */
  record Import(String name, Certainty support) {}

  private Imports() {}

  /** The first one that is not known to load in an interpreter of its own; empty where all do. */
  static Optional<Import> notForInterpreters(Candidate candidate) {
    return first(candidate, it -> it.interpreters().certainty());
  }

  /** The first one that is not known to leave threads without the lock; empty where all do. */
  static Optional<Import> notForFreeThreads(Candidate candidate) {
    return first(candidate, it -> it.free().certainty());
  }

  /** Whether any module of the program imports a package. */
  static boolean any(Candidate candidate, String module) {
    return candidate.program().units().stream()
        .flatMap(it -> it.imports().stream())
        .anyMatch(it -> it.equals(module) || it.startsWith(module + "."));
  }

  private static Optional<Import> first(
      Candidate candidate, Function<PackageFact, Certainty> asked) {
    Optional<Import> unknown = Optional.empty();
    List<Unit> units = candidate.program().units();
    for (String module : candidate.region().unit().imports()) {
      String top =
          module.substring(0, module.indexOf('.') < 0 ? module.length() : module.indexOf('.'));
      boolean isOwn =
          top.isEmpty()
              || units.stream()
                  .anyMatch(it -> it.name().equals(top) || it.name().startsWith(top + "."));
      if (!isOwn) {
        Certainty support =
            candidate
                .program()
                .knowledge()
                .packageFact(module)
                .map(asked)
                .orElse(Certainty.UNKNOWN);
        Import one = new Import(top, support);
        if (support == Certainty.NO) {
          return Optional.of(one);
        }
        unknown = support == Certainty.UNKNOWN && unknown.isEmpty() ? Optional.of(one) : unknown;
      }
    }
    return unknown;
  }
}
