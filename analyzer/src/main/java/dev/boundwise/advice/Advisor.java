package dev.boundwise.advice;

import dev.boundwise.program.Code;
import dev.boundwise.region.Region;
import dev.boundwise.resolve.Program;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Shapes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Asks all remedies about a program's regions, and picks the one to follow. For one thread. */
public final class Advisor {

  /** Between remedies that differ by less than this factor, the first one is the simpler one. */
  private static final double ABOUT_AS_GOOD = 1.1;

  private final Program program;
  private final Shapes shapes;
  private final List<Remedy> remedies;
  private final PythonRuntime runtime;

  public Advisor(Program program, List<? extends Remedy> remedies, PythonRuntime runtime) {
    this.program = program;
    this.shapes = Shapes.of(program);
    this.remedies = List.copyOf(remedies);
    this.runtime = runtime;
  }

  /** The shape of a loop, a comprehension, or of a function that calls itself. */
  public Optional<LoopShape> shape(Region region) {
    return switch (region.kind()) {
      case LOOP, COMPREHENSION -> {
        Code code = region.piece().orElseThrow().code();
        yield shapes.of(region.function(), code);
      }
      case FUNCTION -> shapes.of(region.function());
      case MODULE, CALL -> Optional.empty();
    };
  }

  /** What to do about a region by itself: a function is judged by its own shape only. */
  public Advice of(Region region) {
    Candidate candidate = Candidate.of(program, region, shape(region), runtime);
    List<Verdict> verdicts = new ArrayList<>();
    for (Remedy remedy : remedies) {
      verdicts.add(remedy.judge(candidate));
    }
    Verdict best =
        verdicts.stream()
            .filter(Verdict::helps)
            .max(Comparator.comparingDouble(Verdict::speedup))
            .flatMap(top -> simplest(verdicts, top))
            .orElseGet(() -> leave(verdicts));
    double times = region.piece().map(piece -> piece.times().typical()).orElse(1.0);
    double saved = best.helps() ? candidate.load().total() * times * (1 - 1 / best.speedup()) : 0;
    return new Advice(region, best, verdicts, "", saved);
  }

  private static Optional<Verdict> simplest(List<Verdict> verdicts, Verdict top) {
    return verdicts.stream()
        .filter(Verdict::helps)
        .filter(one -> one.speedup() * ABOUT_AS_GOOD >= top.speedup())
        .findFirst();
  }

  private static Verdict leave(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(one -> one.outcome() == Verdict.Outcome.BLOCKED)
        .findFirst()
        .or(() -> verdicts.stream().findFirst())
        .map(one -> Verdict.pointless(RemedyKind.NONE, 1, one.why()))
        .orElse(Verdict.pointless(RemedyKind.NONE, 1, "no remedy was asked"));
  }
}
