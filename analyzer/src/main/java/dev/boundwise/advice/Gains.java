package dev.boundwise.advice;

import dev.boundwise.program.Function;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import dev.boundwise.resolve.Program;
import dev.boundwise.runtime.PythonRuntime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The advice of a program that saves so much that somebody notices, found without weighing all of
 * its code. Each piece is what {@link Advisor} says of that region.
 */
public final class Gains {

  /** What saves less in a run of its function, in nanoseconds, is not told unasked. */
  private static final double NOTICED = 100e6;

  /** What is predicted to run for longer, in nanoseconds, was hardly ever run: ten days. */
  private static final double UNBELIEVABLE = 864_000e9;

  private Gains() {}

  /** Those of a program on a runtime: of ways to save the same time, the one that saves most. */
  public static List<Advice> of(
      Program program, List<? extends Remedy> remedies, PythonRuntime runtime) {
    Advisor advisor = new Advisor(program, remedies, runtime);
    Regions regions = Regions.of(program);
    List<Advice> found = new ArrayList<>();
    for (Function function : Prospects.of(program)) {
      for (Region region : regions.in(function)) {
        if (repeats(advisor, region)) {
          Advice advice = advisor.of(region);
          if (advice.best().helps()
              && advice.savedNanos() >= NOTICED
              && advice.savedNanos() < UNBELIEVABLE) {
            found.add(advice);
          }
        }
      }
    }
    found.sort(
        Comparator.comparingDouble((Advice it) -> -it.savedNanos())
            .thenComparing(it -> it.region().unit().text().path())
            .thenComparingInt(it -> it.region().span().start()));
    List<Advice> kept = new ArrayList<>();
    for (Advice next : found) {
      if (kept.stream().noneMatch(other -> isSame(other.region(), next.region()))) {
        kept.add(next);
      }
    }
    return kept;
  }

  /** Whether it is a loop of some kind: what pays for a function pays for its loops. */
  private static boolean repeats(Advisor advisor, Region region) {
    return switch (region.kind()) {
      case LOOP, COMPREHENSION -> true;
      case FUNCTION, CALL -> region.typicalNanos() >= NOTICED && advisor.shape(region).isPresent();
      case MODULE -> false;
    };
  }

  /** Whether one stands in the other, or the way to what takes its time leads through it. */
  private static boolean isSame(Region one, Region other) {
    boolean isOneText = one.unit().text() == other.unit().text();
    return (isOneText && (one.span().contains(other.span()) || other.span().contains(one.span())))
        || one.witness().stream()
            .anyMatch(
                step ->
                    step.unit().text() == other.unit().text()
                        && other.span().contains(step.span()));
  }
}
