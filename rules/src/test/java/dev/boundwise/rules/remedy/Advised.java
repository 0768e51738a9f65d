package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Advice;
import dev.boundwise.advice.Advisor;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
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
import dev.boundwise.source.SourceText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The advice for the longest loop of the function {@code f} of a whole program. */
final class Advised {

  private static final Comparator<Region> LONGER = Comparator.comparingDouble(Region::typicalNanos);

  private static final Comparator<Region> LATER =
      Comparator.comparingInt((Region it) -> -it.span().end());

  private Advised() {}

  static Verdict of(String source) {
    return on("3.12", source).best();
  }

  /** Of a function of another name. */
  static Verdict in(String function, String source) {
    return on("3.12", source, function, LONGER).best();
  }

  /** Of the first loop that ends in a function: the innermost one there. */
  static Verdict inner(String function, String source) {
    return on("3.12", source, function, LATER).best();
  }

  /** What a remedy is worth on a version such as {@code 3.14} or {@code 3.14t}. */
  static Verdict of(RemedyKind remedy, String python, String source) {
    return on(python, source).verdicts().stream()
        .filter(it -> it.remedy() == remedy)
        .findFirst()
        .orElseThrow();
  }

  static Advice on(String python, String source) {
    return on(python, source, "f", LONGER);
  }

  private static Advice on(
      String python, String source, String function, Comparator<Region> better) {
    boolean isFree = python.endsWith("t");
    String version = isFree ? python.substring(0, python.length() - 1) : python;
    SourceText text = SourceText.of("main.py", source);
    Unit unit = Lowering.lower(PythonParser.parse(text), "main", false);
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    PythonRuntime runtime =
        PythonRuntime.of(PythonVersion.of(version).orElseThrow(), isFree, 2, Platform.LINUX);
    Advisor advisor = new Advisor(program, Catalogue.remedies(), runtime);
    Optional<Advice> found =
        Regions.of(program).in(unit).stream()
            .filter(it -> it.kind() == Region.Kind.LOOP || it.kind() == Region.Kind.COMPREHENSION)
            .filter(it -> it.function().name().equals(function))
            .max(better)
            .map(advisor::of);
    return found.orElseThrow();
  }
}
