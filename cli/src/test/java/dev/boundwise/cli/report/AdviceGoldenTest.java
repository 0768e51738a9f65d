package dev.boundwise.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.advice.RemedyKind;
import dev.boundwise.engine.FileRegions;
import dev.boundwise.program.Language;
import dev.boundwise.runtime.PythonRuntime;
import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds advice to files that were read by eye; {@link GoldenTest} says how to write them anew. */
class AdviceGoldenTest {

  private static final List<PythonRuntime> ONE = List.of(AdviceExamples.NEWEST);
  private static final List<PythonRuntime> TWO =
      List.of(AdviceExamples.NEWEST, AdviceExamples.FREE);

  private static Map<LeftAlone, Integer> left() {
    return new EnumMap<>(Map.of(LeftAlone.SMALL, 1380, LeftAlone.ORDER, 12, LeftAlone.UNKNOWN, 1));
  }

  private static String list(int width, boolean colour, int most, List<Proposal> proposals)
      throws IOException {
    StringWriter out = new StringWriter();
    List<PythonRuntime> runtimes =
        proposals.isEmpty() || proposals.getFirst().advice().size() == 1 ? ONE : TWO;
    new AdviceText(new Page(width, colour), out, runtimes).write(proposals, most, left());
    return out.toString();
  }

  private static List<Proposal> both() {
    return List.of(AdviceExamples.fetch(), AdviceExamples.primes());
  }

  private static List<Proposal> alone() {
    return both().stream().map(AdviceExamples::alone).toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "advice-80.txt, 80, false",
    "advice-44.txt, 44, false",
    "advice-120.txt, 120, false",
    "advice-colour.txt, 80, true"
  })
  void listIsAsItWasRead(String name, int width, boolean colour) throws IOException {
    GoldenTest.holds(name, list(width, colour, 10, alone()));
  }

  @Test
  void runtimesStandSideBySide() throws IOException {
    GoldenTest.holds("advice-runtimes.txt", list(80, false, 10, both()));
  }

  @Test
  void whatIsNotShownIsCounted() throws IOException {
    List<Proposal> measured =
        List.of(
            AdviceExamples.measured(AdviceExamples.alone(AdviceExamples.fetch())),
            AdviceExamples.alone(AdviceExamples.primes()));
    GoldenTest.holds("advice-top.txt", list(80, false, 1, measured));
  }

  @Test
  void nothingToChangeIsSaidInAFriendlyWay() throws IOException {
    assertThat(list(80, false, 10, List.of()))
        .isEqualTo(
            """
            All is well as it is: of 1,393 loops none would gain from being changed.
            1,393 regions left alone: 1,380 too small, 12 need the round before, 1 with
            calls that could not be followed
            """);
  }

  @ParameterizedTest
  @CsvSource({"44", "60", "80", "100", "140"})
  void listsKeepToTheWidthOfThePage(int width) throws IOException {
    assertThat(list(width, false, 10, both()).lines()).allMatch(it -> Cells.width(it) <= width);
    assertThat(list(width, false, 10, alone()).lines()).allMatch(it -> Cells.width(it) <= width);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"advice-page-80.txt, 80, false", "advice-page-colour.txt, 100, true"})
  void pagesAreAsTheyWereRead(String name, int width, boolean colour) throws IOException {
    StringWriter out = new StringWriter();
    Page page = new Page(width, colour);
    new AdvicePage(page, out, TWO).write(AdviceExamples.primes());
    new AdvicePage(page, out, ONE).write(AdviceExamples.alone(AdviceExamples.fetch()));
    new AdvicePage(page, out, ONE).write(AdviceExamples.digest());
    GoldenTest.holds(name, out.toString());
  }

  @Test
  void whyNotSaysWhichPreconditionFailed() throws IOException {
    StringWriter out = new StringWriter();
    AdvicePage page = new AdvicePage(new Page(80, false), out, ONE);
    Proposal fetch = AdviceExamples.alone(AdviceExamples.fetch());
    page.whyNot(fetch, RemedyKind.PROCESSES);
    page.whyNot(fetch, RemedyKind.NATIVE);
    page.whyNot(fetch, RemedyKind.THREADS);
    page.whyNot(AdviceExamples.digest(), RemedyKind.THREADS);
    GoldenTest.holds("advice-why-not.txt", out.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"advice.json, false", "advice-details.json, true"})
  void jsonIsAsItWasRead(String name, boolean hasDetails) throws IOException {
    StringWriter out = new StringWriter();
    MapJson json = new MapJson(out, TWO, hasDetails);
    for (Proposal proposal : List.of(AdviceExamples.fetch(), AdviceExamples.primes())) {
      FileRegions.Advised advised = new FileRegions.Advised(proposal.shape(), proposal.advice());
      json.file(
          new FileRegions(
              Set.of(Language.PYTHON),
              proposal.region().unit(),
              List.of(proposal.region()),
              List.of(advised)),
          region -> true);
    }
    json.end();
    GoldenTest.holds(name, out.toString());
  }
}
