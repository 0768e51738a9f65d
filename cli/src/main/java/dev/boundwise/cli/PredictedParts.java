package dev.boundwise.cli;

import dev.boundwise.engine.FileRegions;
import dev.boundwise.program.Function;
import dev.boundwise.region.Region;
import java.util.IdentityHashMap;
import java.util.OptionalDouble;

/** Which part of its function's time is predicted for each region of a file. */
final class PredictedParts {

  private final IdentityHashMap<Function, Double> whole = new IdentityHashMap<>();

  PredictedParts(FileRegions file) {
    for (Region region : file.regions()) {
      if (region.kind() == Region.Kind.FUNCTION || region.kind() == Region.Kind.MODULE) {
        whole.put(region.function(), region.typicalNanos());
      }
    }
  }

  /** From 0 to 1; empty where it is not known. */
  OptionalDouble of(Region region) {
    if (region.piece().isEmpty()) {
      return OptionalDouble.of(1);
    }
    double all = whole.getOrDefault(region.function(), 0.0);
    double own = region.piece().get().work().total().typical();
    return all > 0 ? OptionalDouble.of(Math.clamp(own / all, 0, 1)) : OptionalDouble.empty();
  }
}
