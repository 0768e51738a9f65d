package dev.boundwise.rules.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.Advisor;
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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Folders of tests have no advice; what all files are in says nothing. */
class TestFoldersTest {

  private static final String WORK =
      """
      def heavy(seed):
          total = seed
          for i in range(200_000):
              total = (total * 31 + i) ^ seed
          return total

      def run():
          return [heavy(i) for i in range(1000)]

      run()
      """;

  /** The files that advice is given for. */
  private static List<String> advised(String... files) {
    List<Unit> units = new ArrayList<>();
    for (String file : files) {
      String name = file.substring(file.lastIndexOf('/') + 1).replace(".py", "");
      SourceText text = SourceText.of(file, WORK);
      units.add(Lowering.lower(PythonParser.parse(text), name, false));
    }
    Program program = Program.link(units, Catalogue.knowledge());
    PythonRuntime runtime = PythonRuntime.of(new PythonVersion(3, 13), false, 2, Platform.LINUX);
    Advisor advisor = new Advisor(program, Catalogue.remedies(), runtime);
    List<String> found = new ArrayList<>();
    for (Unit unit : units) {
      for (Region region : Regions.of(program).in(unit)) {
        if (region.kind() == Region.Kind.COMPREHENSION && advisor.of(region).best().helps()) {
          found.add(unit.text().path());
        }
      }
    }
    return found;
  }

  @Test
  void foldersOfTestsAreLeftAlone() {
    assertThat(
            advised(
                "app/core.py",
                "app/test/helpers.py",
                "tests/data/make.py",
                "app/testing/more.py",
                "app/latest/one.py"))
        .containsExactly("app/core.py", "app/latest/one.py");
  }

  @Test
  void whatAProjectLiesInIsNotAskedAbout() {
    assertThat(advised("/projects/test/app/core.py", "/projects/test/app/tests/helpers.py"))
        .containsExactly("/projects/test/app/core.py");
    assertThat(advised("tests/one.py")).containsExactly("tests/one.py");
    assertThat(advised("tests/one.py", "tests/more/two.py")).hasSize(2);
  }

  @Test
  void aModuleThatTriesItselfIsLeftAlone() {
    String trying = "if __name__ == '__main__':\n    found = [heavy(i) for i in range(%d)]\n";
    String work = WORK.substring(0, WORK.indexOf("def run"));
    assertThat(tried(work + trying.formatted(60), "import codes\n")).isFalse();
    assertThat(tried(work + trying.formatted(60), "import other\n")).isTrue();
    assertThat(tried(work + trying.formatted(6000), "import codes\n")).isTrue();
  }

  private static boolean tried(String source, String other) {
    Unit codes =
        Lowering.lower(PythonParser.parse(SourceText.of("codes.py", source)), "codes", false);
    Unit user = Lowering.lower(PythonParser.parse(SourceText.of("app.py", other)), "app", false);
    Program program = Program.link(List.of(codes, user), Catalogue.knowledge());
    PythonRuntime runtime = PythonRuntime.of(new PythonVersion(3, 13), false, 2, Platform.LINUX);
    Advisor advisor = new Advisor(program, Catalogue.remedies(), runtime);
    return Regions.of(program).in(codes).stream()
        .filter(it -> it.kind() == Region.Kind.COMPREHENSION)
        .anyMatch(it -> advisor.of(it).best().helps());
  }
}
