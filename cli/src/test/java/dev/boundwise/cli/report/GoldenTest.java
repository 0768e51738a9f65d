package dev.boundwise.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every format to files that were read by eye. To write them anew, and then to read them:
 * {@code mvn test -pl cli -am -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dboundwise.golden=write}.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/boundwise/cli/report");

  static Stream<Arguments> reports() {
    return Stream.of(
        Arguments.of("text-80.txt", Format.TEXT, new Page(80, false)),
        Arguments.of("text-44.txt", Format.TEXT, new Page(44, false)),
        Arguments.of("text-120.txt", Format.TEXT, new Page(120, false)),
        Arguments.of("text-colour.txt", Format.TEXT, new Page(80, true)),
        Arguments.of("concise.txt", Format.CONCISE, new Page(80, false)),
        Arguments.of("github.txt", Format.GITHUB, new Page(80, false)),
        Arguments.of("report.json", Format.JSON, new Page(80, false)),
        Arguments.of("report.sarif", Format.SARIF, new Page(80, false)));
  }

  static Stream<Arguments> strictReports() {
    return Stream.of(
        Arguments.of("strict.txt", Format.TEXT, new Page(80, false)),
        Arguments.of("strict-concise.txt", Format.CONCISE, new Page(80, false)),
        Arguments.of("strict.json", Format.JSON, new Page(80, false)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reports")
  void reportIsAsItWasRead(String name, Format format, Page page) throws IOException {
    StringWriter out = new StringWriter();
    format.write(Examples.run(Examples.all()), page, out);
    holds(name, out.toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strictReports")
  void strictReportListsWhatCouldNotBeFollowed(String name, Format format, Page page)
      throws IOException {
    StringWriter out = new StringWriter();
    format.write(Examples.run(List.of(), true), page, out);
    holds(name, out.toString());
  }

  @Test
  void statisticsSayHowManyCallsAreResolved() throws IOException {
    StringWriter out = new StringWriter();
    StatisticsTable.write(Examples.run(Examples.all()), new Page(80, false), out);
    assertThat(out.toString())
        .isEqualTo(
            """
                  4  BW201  blocking-call-in-async
                  1  BW202  sequential-awaits

            calls resolved: 87.2 % of 1,234
            """);
  }

  static void holds(String name, String report) throws IOException {
    Path golden = FOLDER.resolve(name);
    if (System.getProperty("boundwise.golden", "").equals("write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, report);
    }
    assertThat(report).isEqualTo(Files.readString(golden));
  }
}
