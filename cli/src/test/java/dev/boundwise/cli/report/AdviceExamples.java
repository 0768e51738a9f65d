package dev.boundwise.cli.report;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.region.Region;
import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.shape.Pattern;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Advice made by hand for the regions of {@link MapExamples}. */
final class AdviceExamples {
  private AdviceExamples() {}

  static final PythonRuntime NEWEST =
      PythonRuntime.of(PythonVersion.NEWEST, false, 8, Platform.LINUX);

  static final PythonRuntime FREE = PythonRuntime.of(PythonVersion.NEWEST, true, 8, Platform.LINUX);

  private static final String POOL =
      """
      with ProcessPoolExecutor() as pool:
          found = list(pool.map(is_prime, range(most), chunksize=64))
      """;

  private static Obstacle obstacle(Region region, String code, Obstacle.Kind kind, String why) {
    int start = Examples.at(region.unit().text(), code).span().start();
    return new Obstacle(
        region.unit(), new Span(start, start + code.length()), kind, why, Certainty.YES);
  }

  private static Verdict pointless(RemedyKind remedy) {
    return Verdict.pointless(
        remedy, 0.97, "`" + remedy.word() + "` would take longer to start than it saves");
  }

  /** Of all remedies, one of which helps. */
  private static Advice advice(Region region, Verdict best, double saved, Verdict... others) {
    List<Verdict> verdicts = new ArrayList<>();
    for (RemedyKind kind : RemedyKind.values()) {
      Verdict chosen = kind == best.remedy() ? best : pointless(kind);
      for (Verdict other : others) {
        chosen = other.remedy() == kind ? other : chosen;
      }
      if (kind != RemedyKind.NONE) {
        verdicts.add(chosen);
      }
    }
    return new Advice(region, best, verdicts, best.helps() ? "BW101" : "", saved);
  }

  private static Region region(FileRegions file, String function, Region.Kind kind) {
    return file.regions().stream()
        .filter(it -> it.kind() == kind && MapNames.means(function, it))
        .findFirst()
        .orElseThrow();
  }

  /** Of a comprehension: processes help, native code is blocked. */
  static Proposal primes() {
    Region region = region(MapExamples.all().get(1), "primes", Region.Kind.COMPREHENSION);
    Verdict processes =
        Verdict.helps(
            RemedyKind.PROCESSES,
            3.42,
            "each `n` is tested for itself, and a test takes far longer than handing it over",
            List.of("`most` is about 100", "8 cores are free"),
            POOL);
    Verdict blocked =
        Verdict.blocked(
            RemedyKind.NATIVE,
            "the rounds end early",
            List.of(obstacle(region, "all(n % i", Obstacle.Kind.EXIT, "ends with the first zero")));
    Verdict threads =
        Verdict.helps(
            RemedyKind.FREE_THREADING, 5.5, "threads compute at the same time", List.of(), "");
    Optional<LoopShape> shape =
        Optional.of(new LoopShape(Pattern.FILTER, List.of(), List.of(), true));
    return new Proposal(
        region,
        shape,
        List.of(
            advice(region, processes, 318_000, blocked),
            advice(region, threads, 368_000, processes, blocked)),
        Optional.empty(),
        List.of());
  }

  /** Of a loop that waits: threads help, the page of which is long. */
  static Proposal fetch() {
    Region region = region(MapExamples.all().get(2), "fetch_all", Region.Kind.LOOP);
    Verdict threads =
        Verdict.helps(
            RemedyKind.THREADS,
            24.6,
            "while one waits for the network, the others can",
            List.of("`len(urls)` is about 100"),
            "with ThreadPoolExecutor(32) as pool:\n    pages = list(pool.map(requests.get, urls))");
    Verdict blocked =
        Verdict.blocked(
            RemedyKind.PROCESSES,
            "the method's object cannot be sent to another process",
            List.of(
                obstacle(region, "self.hook(page)", Obstacle.Kind.UNKNOWN_CALL, "is not known"),
                obstacle(
                    region,
                    "requests.get(url)",
                    Obstacle.Kind.OUTSIDE,
                    "asks a server, which may keep count")));
    Optional<LoopShape> shape =
        Optional.of(new LoopShape(Pattern.FOR_EACH, List.of(), List.of(), true));
    Advice advice = advice(region, threads, 9.8e9, blocked);
    return new Proposal(
        region, shape, List.of(advice, advice), Optional.empty(), List.of(primes()));
  }

  /** The same proposal for the first runtime alone. */
  static Proposal alone(Proposal both) {
    return new Proposal(
        both.region(),
        both.shape(),
        both.advice().subList(0, 1),
        both.measured(),
        both.inside().stream().map(AdviceExamples::alone).toList());
  }

  static Proposal measured(Proposal proposal) {
    return new Proposal(
        proposal.region(),
        proposal.shape(),
        proposal.advice(),
        Optional.of(new Proposal.Measured(4.2e9, 0.31)),
        proposal.inside());
  }

  /** Of a function that nothing helps. */
  static Proposal digest() {
    Region region = region(MapExamples.all().get(1), "digest", Region.Kind.FUNCTION);
    Verdict none = Verdict.pointless(RemedyKind.NONE, 1, "it is native code already");
    return new Proposal(
        region, Optional.empty(), List.of(advice(region, none, 0)), Optional.empty(), List.of());
  }
}
