package dev.boundwise.advice;

import dev.boundwise.shape.Obstacle;
import java.util.List;
import java.util.Locale;

/**
 * What one remedy would do for one region.
 *
 * @param speedup how many times as fast the region would be, at typical sizes; 1 where it is
 *     pointless or blocked and nothing was computed
 * @param why one sentence without a full stop
 * @param obstacles what stands in the way; empty unless blocked
 * @param assumptions what the figure rests on, each a part of a sentence
 * @param how the change in code for this region; empty unless it helps
 */
public record Verdict(
    RemedyKind remedy,
    Outcome outcome,
    double speedup,
    String why,
    List<Obstacle> obstacles,
    List<String> assumptions,
    String how) {

  /** What came out. */
  public enum Outcome {
    HELPS,
    POINTLESS,
    BLOCKED;

    /** The word that reports write. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Verdict {
    obstacles = List.copyOf(obstacles);
    assumptions = List.copyOf(assumptions);
  }

  public static Verdict helps(
      RemedyKind remedy, double speedup, String why, List<String> assumptions, String how) {
    return new Verdict(remedy, Outcome.HELPS, speedup, why, List.of(), assumptions, how);
  }

  public static Verdict pointless(RemedyKind remedy, double speedup, String why) {
    return new Verdict(remedy, Outcome.POINTLESS, speedup, why, List.of(), List.of(), "");
  }

  public static Verdict blocked(RemedyKind remedy, String why, List<Obstacle> obstacles) {
    return new Verdict(remedy, Outcome.BLOCKED, 1, why, obstacles, List.of(), "");
  }

  public boolean helps() {
    return outcome == Outcome.HELPS;
  }
}
