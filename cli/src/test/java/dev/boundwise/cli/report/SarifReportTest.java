package dev.boundwise.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.Found;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What SARIF's specification and GitHub ask for, without their schema. */
class SarifReportTest {

  private static JsonNode run() throws IOException {
    StringWriter out = new StringWriter();
    Format.SARIF.write(Examples.run(Examples.all()), new Page(80, false), out);
    return new JsonMapper().readTree(out.toString()).get("runs").get(0);
  }

  @Test
  void eachResultNamesItsRule() throws IOException {
    JsonNode run = run();
    JsonNode rules = run.get("tool").get("driver").get("rules");

    assertThat(run.get("results").size()).isEqualTo(Examples.all().size());
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id").asString()).isEqualTo(result.get("ruleId").asString());
      assertThat(result.get("level").asString()).isIn("error", "warning", "note");
      assertThat(result.get("partialFingerprints").get("boundwise/v1").asString()).hasSize(16);
    }
  }

  @Test
  void rulesSayAllThatGitHubShows() throws IOException {
    for (JsonNode rule : run().get("tool").get("driver").get("rules")) {
      assertThat(rule.get("shortDescription").get("text").asString()).endsWith(".");
      assertThat(rule.get("fullDescription").get("text").asString()).isNotBlank();
      assertThat(rule.get("help").get("markdown").asString()).contains("## Instead");
      assertThat(rule.get("helpUri").asString()).startsWith("https://");
      assertThat(rule.get("defaultConfiguration").get("level").asString()).isNotBlank();
      assertThat(rule.get("properties").get("problem.severity").asString()).isNotBlank();
    }
  }

  @Test
  void columnsCountUtf16() throws IOException {
    JsonNode region = place(run().get("results").get(0)).get("region");

    // A tab, then: name = "数据 e(combining)́ 👍"; with the emoji as two units.
    assertThat(region.get("startColumn").asInt()).isEqualTo(21);
    assertThat(region.get("snippet").get("text").asString()).isEqualTo("time.sleep(1)");
    assertThat(place(run().get("results").get(0)).get("contextRegion").get("snippet").get("text"))
        .asString()
        .contains("time.sleep(1)");
  }

  @Test
  void pathsAreRelativeToTheRootAndEncoded() throws IOException {
    JsonNode run = run();
    JsonNode notification = run.get("invocations").get(0).get("toolExecutionNotifications").get(0);
    JsonNode file =
        notification.get("locations").get(0).get("physicalLocation").get("artifactLocation");

    assertThat(run.get("originalUriBaseIds").get("%SRCROOT%").get("uri").asString())
        .isEqualTo("file:///home/ada/project/");
    assertThat(file.get("uri").asString()).isEqualTo("app/100%25%20new.py");
    assertThat(file.get("uriBaseId").asString()).isEqualTo("%SRCROOT%");
  }

  @Test
  void suppressedResultsSaySoAndTheOthersToo() throws IOException {
    List<Integer> suppressions = new ArrayList<>();
    run().get("results").forEach(result -> suppressions.add(result.get("suppressions").size()));

    assertThat(suppressions).containsExactly(0, 0, 0, 1, 0, 0);
  }

  @Test
  void flowGoesFromTheFindingToWhereItHappens() throws IOException {
    JsonNode steps =
        run()
            .get("results")
            .get(2)
            .get("codeFlows")
            .get(0)
            .get("threadFlows")
            .get(0)
            .get("locations");

    List<String> texts = new ArrayList<>();
    List<Integer> depths = new ArrayList<>();
    steps.forEach(step -> texts.add(step.get("location").get("message").get("text").asString()));
    steps.forEach(step -> depths.add(step.get("nestingLevel").asInt()));
    assertThat(texts)
        .containsExactly(
            "'poll' calls 'store.save'.",
            "'save' calls 'sqlite3.connect'.",
            "'db.executemany' waits for the database.");
    assertThat(depths).containsExactly(0, 1, 2);
  }

  @Test
  void fixReplacesOneRange() throws IOException {
    JsonNode change = run().get("results").get(0).get("fixes").get(0).get("artifactChanges").get(0);

    JsonNode replacement = change.get("replacements").get(0);
    assertThat(change.get("artifactLocation").get("uri").asString()).isEqualTo("app/client.py");
    assertThat(replacement.get("deletedRegion").get("startColumn").asInt()).isEqualTo(21);
    assertThat(replacement.get("deletedRegion").get("endColumn").asInt()).isEqualTo(31);
    assertThat(replacement.get("insertedContent").get("text").asString())
        .isEqualTo("await asyncio.sleep");
  }

  @Test
  void notebooksCellIsALogicalPlace() throws IOException {
    JsonNode place = run().get("results").get(5).get("locations").get(0);

    assertThat(place.get("logicalLocations").get(0).get("name").asString()).isEqualTo("cell 4");
    assertThat(place.get("physicalLocation").get("region").get("startLine").asInt()).isEqualTo(2);
  }

  @Test
  void resultsAreWrittenOneAtATime() throws IOException {
    int many = 100_000;
    Found each = Examples.all().getFirst();
    int[] asked = {0};
    long[] written = {0};
    long[] furthestBehind = {0};
    Iterable<Found> findings =
        () -> {
          Iterator<Integer> numbers = IntStream.range(0, many).iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return numbers.hasNext();
            }

            @Override
            public Found next() {
              asked[0] = numbers.next();
              // Each result takes more than 1,000 characters.
              furthestBehind[0] = Math.max(furthestBehind[0], asked[0] * 1000L - written[0]);
              return each;
            }
          };
        };
    Writer counter =
        new Writer() {
          @Override
          public void write(char[] buffer, int offset, int length) {
            written[0] += length;
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    Format.SARIF.write(Examples.run(findings), new Page(80, false), counter);

    assertThat(asked[0]).isEqualTo(many - 1);
    assertThat(furthestBehind[0]).as("characters held back").isLessThan(100_000);
  }

  private static JsonNode place(JsonNode result) {
    return result.get("locations").get(0).get("physicalLocation");
  }
}
