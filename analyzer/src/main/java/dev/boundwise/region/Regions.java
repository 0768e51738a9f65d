package dev.boundwise.region;

import dev.boundwise.program.Unit;
import dev.boundwise.resolve.Program;
import java.util.List;

/** The regions of a program. */
public final class Regions {

  private Regions() {}

  /** Those of a program. */
  public static Regions of(Program program) {
    return program.derived(Regions.class, unused -> new Regions());
  }

  /** The regions of a unit in source order: its module first, a function before what is in it. */
  public List<Region> in(Unit unit) {
    return List.of();
  }
}
