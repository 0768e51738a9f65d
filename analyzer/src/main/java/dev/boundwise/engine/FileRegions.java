package dev.boundwise.engine;

import dev.boundwise.program.Unit;
import dev.boundwise.region.Region;
import java.util.List;

/**
 * What bounds the code of a file.
 *
 * @param unit the file, lowered
 * @param regions in source order: its module first, a function before what is in it
 */
public record FileRegions(Unit unit, List<Region> regions) {

  public FileRegions {
    regions = List.copyOf(regions);
  }
}
