package dev.boundwise.shape;

import dev.boundwise.program.Code;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.Program;
import java.util.Optional;

/** The shapes of the loops of a program. For one thread. */
public final class Shapes {

  @SuppressWarnings("UnusedVariable") // asked as soon as loops are read
  private final Program program;

  private Shapes(Program program) {
    this.program = program;
  }

  /** Those of a program. */
  public static Shapes of(Program program) {
    return program.derived(Shapes.class, Shapes::new);
  }

  /**
   * The shape of a loop.
   *
   * @param loop a loop or a comprehension of the function
   */
  public Optional<LoopShape> of(Function function, Code loop) {
    return Optional.empty();
  }

  /** The shape of a function that calls itself for parts of its input; empty for others. */
  public Optional<LoopShape> of(Function function) {
    return Optional.empty();
  }
}
