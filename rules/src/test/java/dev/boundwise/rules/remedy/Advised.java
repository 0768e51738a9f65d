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

  private Advised() {}

  static Verdict of(String source) {
    return on("3.12", source).best();
  }

  /** What a remedy is worth on a version such as {@code 3.14} or {@code 3.14t}. */
  static Verdict of(RemedyKind remedy, String python, String source) {
    return on(python, source).verdicts().stream()
        .filter(it -> it.remedy() == remedy)
        .findFirst()
        .orElseThrow();
  }

  private static Advice on(String python, String source) {
    boolean isFree = python.endsWith("t");
    String version = isFree ? python.substring(0, python.length() - 1) : python;
    SourceText text = SourceText.of("main.py", source);
    Unit unit = Lowering.lower(PythonParser.parse(text), "main", false);
    Program program = Program.link(List.of(unit), Catalogue.knowledge());
    PythonRuntime runtime =
        PythonRuntime.of(PythonVersion.of(version).orElseThrow(), isFree, 2, Platform.LINUX);
    Advisor advisor = new Advisor(program, Catalogue.remedies(), runtime);
    Optional<Advice> longest =
        Regions.of(program).in(unit).stream()
            .filter(it -> it.kind() == Region.Kind.LOOP || it.kind() == Region.Kind.COMPREHENSION)
            .filter(it -> it.function().name().equals("f"))
            .max(Comparator.comparingDouble(Region::typicalNanos))
            .map(advisor::of);
    return longest.orElseThrow();
  }
}
