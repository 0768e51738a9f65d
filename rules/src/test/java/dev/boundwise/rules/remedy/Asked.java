package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Remedy;
import dev.boundwise.advice.Verdict;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Unit;
import dev.boundwise.python.PythonParser;
import dev.boundwise.python.lower.Lowering;
import dev.boundwise.region.Region;
import dev.boundwise.region.Regions;
import dev.boundwise.resolve.Program;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.shape.Pattern;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A remedy's question about the first loop of a program's function {@code f}. What the loop takes
 * and what its rounds share is given, so that a verdict follows from them and nothing else.
 */
final class Asked {

  private static final Knowledge KNOWLEDGE = Catalogue.knowledge();
  private static final double MILLI = 1e6;

  private final Program program;
  private final Region region;
  private List<Obstacle> obstacles = List.of();
  private Load load = new Load(1, 0, 0, Map.of());
  private Load least = new Load(1, 0, 0, Map.of());
  private PythonRuntime runtime = runtime("3.13");

  private Asked(Program program, Region region) {
    this.program = program;
    this.region = region;
  }

  static Asked about(String source) {
    SourceText text = SourceText.of("main.py", source);
    Unit unit = Lowering.lower(PythonParser.parse(text), "main", false);
    Program program = Program.link(List.of(unit), KNOWLEDGE);
    for (Region region : Regions.of(program).in(unit)) {
      boolean isLoop =
          region.kind() == Region.Kind.LOOP || region.kind() == Region.Kind.COMPREHENSION;
      if (isLoop && region.function().name().equals("f")) {
        return new Asked(program, region);
      }
    }
    throw new AssertionError("no loop in f");
  }

  /** Rounds, and what each takes in milliseconds. */
  Asked rounds(double rounds, double interpreter, double released) {
    load = new Load(rounds, rounds * interpreter * MILLI, rounds * released * MILLI, Map.of());
    least = load;
    return this;
  }

  /** Rounds that also wait so many milliseconds each. */
  Asked waiting(double rounds, double interpreter, Resource resource, double wait) {
    load =
        new Load(rounds, rounds * interpreter * MILLI, 0, Map.of(resource, rounds * wait * MILLI));
    least = load;
    return this;
  }

  /** At the least plausible sizes: so many rounds of as much. */
  Asked atLeast(double rounds) {
    double part = rounds / load.rounds();
    least = new Load(rounds, load.interpreter() * part, load.released() * part, Map.of());
    return this;
  }

  /** Something in the way, at a piece of the source. */
  Asked blocked(Obstacle.Kind kind, String at, String why) {
    int start = region.unit().text().slice(0, region.unit().text().length()).indexOf(at);
    obstacles =
        List.of(
            new Obstacle(
                region.unit(), new Span(start, start + at.length()), kind, why, Certainty.YES));
    return this;
  }

  /** On {@code 3.14} or {@code 3.13t}, with two cores of Linux. */
  Asked on(String python) {
    runtime = runtime(python);
    return this;
  }

  private static PythonRuntime runtime(String python) {
    boolean isFree = python.endsWith("t");
    String version = isFree ? python.substring(0, python.length() - 1) : python;
    return PythonRuntime.of(PythonVersion.of(version).orElseThrow(), isFree, 2, Platform.LINUX);
  }

  Verdict of(Remedy remedy) {
    LoopShape shape = new LoopShape(Pattern.MAP, obstacles, List.of(), true);
    return remedy.judge(
        new Candidate(
            program, region, Optional.of(shape), runtime, load, least, load, Optional.empty()));
  }
}
