package dev.boundwise.engine;

import dev.boundwise.advice.Advice;
import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import dev.boundwise.region.Region;
import dev.boundwise.shape.LoopShape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What bounds the code of a file, and what would pay.
 *
 * @param languages of all files of the run
 * @param unit the file, lowered
 * @param regions in source order: its module first, a function before what is in it
 * @param advised of each region, in their order; empty where nobody asked
 */
public record FileRegions(
    Set<Language> languages, Unit unit, List<Region> regions, List<Advised> advised) {

  public FileRegions {
    languages = Set.copyOf(languages);
    regions = List.copyOf(regions);
    advised = List.copyOf(advised);
    if (!advised.isEmpty() && advised.size() != regions.size()) {
      throw new IllegalArgumentException("advice of " + advised.size() + " of " + regions.size());
    }
  }

  /** The same without advice, and with some of the regions alone. */
  public FileRegions with(List<Region> some) {
    return new FileRegions(languages, unit, some, List.of());
  }

  /**
   * What would pay for a region.
   *
   * @param reader reads the shape of a loop, a comprehension, or a function that calls itself, when
   *     it is asked for
   * @param advice for each runtime that was asked about, in their order
   */
  public record Advised(Supplier<Optional<LoopShape>> reader, List<Advice> advice) {

    public Advised {
      advice = List.copyOf(advice);
    }

    /** What is known before. */
    public Advised(Optional<LoopShape> shape, List<Advice> advice) {
      this(() -> shape, advice);
    }

    /** The shape of a loop, a comprehension, or a function that calls itself, where it is known. */
    public Optional<LoopShape> shape() {
      return reader.get();
    }
  }
}
