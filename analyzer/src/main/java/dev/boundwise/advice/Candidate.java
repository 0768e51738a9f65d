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
 * @param ahead of a loop whose rounds may not run at once, the call that may be made for all of
 *     them; empty for others
 */
public record Candidate(
    Program program,
    Region region,
    Optional<LoopShape> shape,
    PythonRuntime runtime,
    Load load,
    Load least,
    Load most,
    Optional<AskedAhead> ahead) {

  private static final double HANDFUL = 4;

  static Candidate of(
      Program program, Region region, Optional<LoopShape> shape, PythonRuntime runtime) {
    Polynomial trips = region.piece().map(piece -> piece.trips()).orElse(Polynomial.ONE);
    Load typical = Load.of(region.work(), trips, Polynomial::typical);
    return new Candidate(
        program,
        region,
        shape,
        runtime,
        typical,
        Load.of(region.work(), trips, it -> it.at(Candidate::least)),
        Load.of(region.work(), trips, it -> it.at(Symbol::high)),
        AskedAhead.of(program, region, shape, typical));
  }

  /**
   * The same question about a loop of a function that this one calls, whatever its rounds share.
   */
  public Candidate about(Region loop) {
    return of(program, loop, Optional.empty(), runtime);
  }

  /** The least that a size may be: of what is only guessed, a handful. */
  private static double least(Symbol symbol) {
    return symbol.isGuess() ? Math.min(symbol.least(), HANDFUL) : symbol.least();
  }

  /** What a polynomial is where every size is the least plausible one. */
  public double least(Polynomial polynomial) {
    return polynomial.at(Candidate::least);
  }

  /** Where every size is the least that is plausible of what it is the size of. */
  public Load low() {
    Polynomial trips = region.piece().map(piece -> piece.trips()).orElse(Polynomial.ONE);
    return Load.of(region.work(), trips, it -> it.at(Symbol::low));
  }

  /** What a remedy saves where each size that is only guessed is a handful, in nanoseconds. */
  double ofHandful(double speedup) {
    Polynomial trips = region.piece().map(piece -> piece.trips()).orElse(Polynomial.ONE);
    Load few =
        Load.of(
            region.work(),
            trips,
            polynomial ->
                polynomial.at(it -> it.isGuess() ? Math.min(it.typical(), HANDFUL) : it.typical()));
    return few.total() * (1 - 1 / Math.max(1, Math.min(speedup, few.rounds())));
  }

  /** What is known about the region's function. */
  public FunctionFacts facts() {
    return program.facts(region.function());
  }

  /** What may be handed to others for each element; empty where there is no loop. */
  public Optional<Round> round() {
    return ahead.isPresent() ? ahead.map(AskedAhead::round) : Round.of(region);
  }

  /** Whether what is handed out is waited for by tasks of an event loop. */
  public boolean awaits() {
    return ahead.isPresent()
        ? ahead.get().ahead().isAwaited()
        : round().filter(Round::awaits).isPresent();
  }

  /** Whether the rounds may run at once. */
  public boolean isFree() {
    return shape.filter(LoopShape::isFree).isPresent();
  }
}
