package dev.boundwise.advice;

import dev.boundwise.cost.Polynomial;
import dev.boundwise.cost.Symbol;
import dev.boundwise.region.Region;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.shape.LoopShape;
import java.util.Optional;

/**
 * A region that remedies are asked about.
 *
 * @param shape of a loop, or of a function that calls itself; empty for others
 * @param load at typical sizes
 * @param least where every size is the least plausible one
 * @param most where every size is the largest plausible one
 */
public record Candidate(
    Program program,
    Region region,
    Optional<LoopShape> shape,
    PythonRuntime runtime,
    Load load,
    Load least,
    Load most) {

  private static final double HANDFUL = 4;

  static Candidate of(
      Program program, Region region, Optional<LoopShape> shape, PythonRuntime runtime) {
    Polynomial trips = region.piece().map(piece -> piece.trips()).orElse(Polynomial.ONE);
    return new Candidate(
        program,
        region,
        shape,
        runtime,
        Load.of(region.work(), trips, Polynomial::typical),
        Load.of(region.work(), trips, it -> it.at(Candidate::least)),
        Load.of(region.work(), trips, it -> it.at(Symbol::high)));
  }

  /** The least that a size may be: of what is only guessed, a handful. */
  private static double least(Symbol symbol) {
    return symbol.isGuess() ? Math.min(symbol.low(), HANDFUL) : symbol.low();
  }

  /** What is known about the region's function. */
  public FunctionFacts facts() {
    return program.facts(region.function());
  }

  /** Whether the rounds may run at once. */
  public boolean isFree() {
    return shape.filter(LoopShape::isFree).isPresent();
  }
}
