package dev.boundwise.shape;

import java.util.List;

/**
 * The shape of a loop.
 *
 * @param obstacles to running its rounds at once, in source order; empty where they may
 * @param reductions the operations that join the rounds' results, such as {@code +}, {@code max}
 * @param isExact whether joining in another order gives the same to the last bit
 */
public record LoopShape(
    Pattern pattern, List<Obstacle> obstacles, List<String> reductions, boolean isExact) {

  public LoopShape {
    obstacles = List.copyOf(obstacles);
    reductions = List.copyOf(reductions);
  }

  /** Whether its rounds may run at once. */
  public boolean isFree() {
    return obstacles.isEmpty();
  }
}
