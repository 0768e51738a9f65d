package dev.boundwise.shape;

import dev.boundwise.source.Span;
import java.util.List;

/**
 * The shape of a loop.
 *
 * @param obstacles to running its rounds at once, in source order; empty where they may
 * @param reductions the operations that join the rounds' results, such as {@code +}, {@code max}
 * @param isExact whether joining in another order gives the same to the last bit
 * @param puts where rounds put something into what they share, which is no obstacle where they
 *     share it
 */
public record LoopShape(
    Pattern pattern,
    List<Obstacle> obstacles,
    List<String> reductions,
    boolean isExact,
    List<Put> puts) {

  /**
   * Something is put into what all rounds share.
   *
   * @param name of what it is put into, in quotes
   */
  public record Put(Span span, String name) {}

  public LoopShape {
    obstacles = List.copyOf(obstacles);
    reductions = List.copyOf(reductions);
    puts = List.copyOf(puts);
  }

  /** The shape of a loop whose rounds put nothing anywhere. */
  public LoopShape(
      Pattern pattern, List<Obstacle> obstacles, List<String> reductions, boolean isExact) {
    this(pattern, obstacles, reductions, isExact, List.of());
  }

  /** Whether its rounds may run at once. */
  public boolean isFree() {
    return obstacles.isEmpty();
  }
}
