package dev.boundwise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.rule.RuleInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands as a person or a script sees them. */
class BoundwiseTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int run(String... args) {
    return new Boundwise(terminal("", out, false, Map.of())).run(args);
  }

  private Terminal terminal(
      String input, Writer output, boolean isTerminal, Map<String, String> environment) {
    InputStream in = new ByteArrayInputStream(input.getBytes(UTF_8));
    return new Terminal(in, output, err, isTerminal, isTerminal, 80, environment);
  }

  private String clean() throws IOException {
    return Files.writeString(folder.resolve("clean.py"), "x = 1\n").toString();
  }

  @Test
  void versionIsTheBuilds() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("boundwise \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
  }

  @Test
  void helpIsPrintedWithoutArguments() {
    assertThat(run()).isZero();
    assertThat(out.toString()).contains("Usage: boundwise", "check", "explain", "Exit codes:");
    // each is described in a sentence, and no line is cut where another begins
    assertThat(out.toString())
        .contains(
            "  advise               Say which loops would run faster, by how much, and how.\n")
        .contains("native code or\nwaiting - and what would pay.");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "check,--output-file",
    "map,--function",
    "advise,--why-not",
    "explain,CODE|NAME",
    "rules,--format",
    "config,--no-config"
  })
  void everyCommandHasHelp(String command, String part) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: boundwise " + command, part);
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " => ",
      value = {
        "chekc => no such command: chekc; did you mean check?",
        "dance => no such command: dance; there are check, map, advise, explain, rules, config, generate-completion",
        "pom.xml => no such command: pom.xml; did you mean boundwise check pom.xml?",
        "--foo => no such option: --foo; see boundwise --help",
        "check --formt x => no such option: --formt; did you mean --format?",
        "check --format sarf"
            + " => --format takes text, concise, json, sarif or github, not sarf; did you mean sarif?",
        "check --color maybe => --color takes auto, always or never, not maybe",
        "check --threads x => --threads takes a whole number from 1 on, not x",
        "check --threads 0 => --threads takes a whole number from 1 on, not 0",
        "check srx/main/java" + " => no such file or folder: srx/main/java; did you mean src?",
        "check src/mian => no such file or folder: src/mian; did you mean src/main?",
        "check qqqqqqqq => no such file or folder: qqqqqqqq",
        "check - src => standard input (-) is checked alone; leave out the other paths",
        "check --select BW0O1 => no such rule: BW0O1; did you mean BW001?",
        "check --ignore ALL => no rule is left to run; take something away from --ignore",
        "check --select x9 => no such rule: x9; boundwise rules lists them all",
        "map --only cpu,oi => --only takes cpu, native, io, mixed, trivial, unknown; not oi;"
            + " did you mean io?",
        "map --format yaml => --format takes text or json, not yaml",
        "map --python 2.7 => --python takes versions from 3.8 to 3.19, such as 3.13 or 3.13,3.14t, not 2.7",
        "map --cores 0 => --cores takes a whole number from 1 on, not 0",
        "map - => map reads files, not standard input; name a file or a folder",
        "advise --profile none.pstats => --profile takes a file, and there is none called"
            + " none.pstats",
        "advise --profile pom.xml => cannot read the profile pom.xml: line 1 is no stack: frames"
            + " joined by ';', a blank and a number",
        "advise --top 0 => --top takes a whole number from 1 on, not 0",
        "advise --at orders => --at takes FILE:LINE, such as shop/orders.py:12, not orders",
        "advise --why-not process orders.py:3 => --why-not takes one of processes, threads, async,"
            + " interpreters, free-threading, native, distributed; not process; did you mean"
            + " processes?",
        "map --select BW2 => no such option: --select; see boundwise map --help",
        "check --output-file => --output-file needs a value: FILE",
        "check --output-file src => --output-file takes a file, and src is a folder",
        "explain => what is missing is CODE|NAME; see boundwise explain --help",
        "explain unused-supression"
            + " => no such rule: unused-supression; did you mean unused-suppression?",
        "rules x => one argument too many: x; see boundwise rules --help",
        "rules --format yaml => --format takes text or json, not yaml",
      },
      maxCharsPerColumn = 200,
      quoteCharacter = '`')
  void mistakesGetOneSentence(String line, String sentence) {
    int exitCode = run(line.split(" ", -1));

    assertThat(err.toString()).isEqualTo("boundwise: " + sentence + "\n");
    assertThat(out.toString()).isEmpty();
    assertThat(exitCode).isEqualTo(2);
  }

  @Test
  void aProjectsFilesSayWhatCodeRunsOn() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Files.writeString(folder.resolve("a.py"), "print(1)\n");
    Files.writeString(folder.resolve("setup.cfg"), "[options]\npython_requires = >=3.11\n");
    Files.writeString(folder.resolve(".python-version"), "shop-env\n");

    assertThat(run("map", folder.toString(), "--format", "json")).isZero();
    assertThat(out.toString()).contains("\"runtime\":{\"python\":\"3.11\"");
    assertThat(err.toString())
        .contains("boundwise: .python-version: no version of CPython 3: shop-env\n");
  }

  @Test
  void missingFolderOfTheOutputFileIsAMistakeBeforeTheWork() throws IOException {
    Path file = folder.resolve("none/report.json");

    assertThat(run("check", clean(), "--output-file", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("boundwise: cannot write %s: there is no folder %s\n", file, file.getParent());
  }

  @Test
  void nothingFoundEndsWithZero() throws IOException {
    assertThat(run("check", clean())).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("✓ nothing found in 1 file · ");
  }

  @Test
  void explainShowsTheExampleOfTheRulesPage() {
    assertThat(run("explain", "BW201")).isZero();
    assertThat(out.toString())
        .contains("    async def poll(url):\n")
        .contains("  becomes\n")
        .doesNotContain("```");
  }

  @Test
  void callsThatCannotBeFollowedAreCountedAndListed() throws IOException {
    Path file = folder.resolve("app.py");
    Files.writeString(
        file,
        """
        async def handler(request):
            helper(request.body)
            helper(len)
            await request.close()


        def helper(function):
            function()
            load().run()


        def elsewhere(thing):
            thing.run()
        """);

    assertThat(run("check", file.toString())).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("  2 calls on event loops could not be followed; --strict lists them\n");

    assertThat(run("check", file.toString(), "--strict", "--format", "concise")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            %1$s:2:12: unknown `request.body` in `handler`
            %1$s:9:5: unknown `load().run` in `helper`
            """,
            file);
  }

  @Test
  void statisticsSayWhichShareOfCallsIsResolved() throws IOException {
    Path file = folder.resolve("app.py");
    Files.writeString(file, "import time\ntime.sleep(1)\nlen([])\ndef f(x):\n    x.run()\n");

    assertThat(run("check", file.toString(), "--statistics")).isZero();
    assertThat(out.toString()).isEqualTo("calls resolved: 66.6 % of 3\n");
  }

  private Path shop() throws IOException {
    return Files.writeString(
        folder.resolve("shop.py"),
        """
        import time


        class Client:
            @staticmethod
            def fetch_all(urls):
                for url in urls:
                    time.sleep(1)


        def tiny(x):
            return x
        """);
  }

  @Test
  void mapInJsonHasTheKeysOfItsSchemaAndNoOthers() throws IOException {
    assertThat(run("map", shop().toString(), "--format", "json", "--cores", "8")).isZero();

    JsonNode map = new JsonMapper().readTree(out.toString());
    assertThat(map.propertyNames()).containsExactly("schema", "runtime", "regions");
    assertThat(map.get("schema").asString()).isEqualTo("boundwise-map/1");
    assertThat(map.get("runtime").toString())
        .isEqualTo("{\"python\":\"3.14\",\"gil\":true,\"cores\":8}");
    for (JsonNode region : map.get("regions")) {
      boolean hasShape = region.has("shape");
      assertThat(hasShape).isEqualTo(region.get("kind").asString().equals("loop"));
      assertThat(region.propertyNames())
          .filteredOn(key -> !key.equals("shape"))
          .containsExactly(
              "path",
              "qualname",
              "kind",
              "line",
              "column",
              "endLine",
              "async",
              "bound",
              "waits",
              "certainty",
              "share",
              "time",
              "unknownCalls",
              "witness",
              "advice",
              "verdicts");
      assertThat(region.get("advice").propertyNames()).containsExactly("remedy", "speedup", "code");
      for (JsonNode step : region.get("witness")) {
        assertThat(step.propertyNames()).containsExactly("path", "line", "call");
      }
    }
    JsonNode function =
        map.get("regions")
            .valueStream()
            .filter(region -> region.get("kind").asString().equals("function"))
            .findFirst()
            .orElseThrow();
    assertThat(function.get("qualname").asString()).isEqualTo("Client.fetch_all");
    assertThat(function.get("line").asInt()).isEqualTo(6);
    assertThat(function.get("column").asInt()).isEqualTo(5);
    assertThat(function.get("endLine").asInt()).isEqualTo(8);
    assertThat(function.get("bound").asString()).isEqualTo("io");
    assertThat(function.get("waits").toString()).isEqualTo("[\"sleep\"]");
    assertThat(function.get("time").get("sleep").asString()).isEqualTo("1e9*n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void adviceIsTheMapsDocument() throws IOException {
    String path = shop().toString();
    assertThat(run("map", path, "--format", "json", "--cores", "8")).isZero();
    String map = out.toString();
    out.getBuffer().setLength(0);

    assertThat(run("advise", path, "--format", "json", "--cores", "8")).isZero();
    assertThat(out.toString()).isEqualTo(map);
  }

  @Test
  void adviceForSeveralRuntimesHasEachOfThem() throws IOException {
    String path = shop().toString();
    assertThat(run("advise", path, "--format", "json", "--python", "3.12,3.14t")).isZero();

    JsonNode document = new JsonMapper().readTree(out.toString());
    assertThat(document.get("runtime").get("python").asString()).isEqualTo("3.12");
    for (JsonNode region : document.get("regions")) {
      assertThat(region.get("runtimes").valueStream().map(it -> it.get("python").asString()))
          .containsExactly("3.12", "3.14t");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "shop.py:7, for url in urls, loop",
    "shop.py:8, for url in urls, loop",
    "shop.py:6, Client.fetch_all, function",
  })
  void adviceAtAPlaceIsAboutWhatBeginsThereOrIsAroundIt(String place, String what, String kind)
      throws IOException {
    assertThat(run("advise", shop().toString(), "--at", place)).isZero();

    assertThat(out.toString()).startsWith(what + "\n").contains("  " + kind + " · ");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "shop.py:2, there is no loop and no function at shop.py:2",
    "shops.py:2, 'no file shops.py was read; name it as a PATH, or the folder that it is in'",
  })
  void aPlaceWithoutCodeIsAMistake(String place, String sentence) throws IOException {
    assertThat(run("advise", shop().toString(), "--at", place)).isEqualTo(2);

    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).isEqualTo("boundwise: " + sentence + "\n");
  }

  @Test
  void aProfileOfOtherCodeIsAMistake() throws IOException {
    Path profile = Files.writeString(folder.resolve("run.txt"), "main (app.py:3) 10\n");
    assertThat(run("advise", shop().toString(), "--profile", profile.toString())).isEqualTo(2);

    assertThat(err.toString())
        .isEqualTo(
            "boundwise: the profile %s names none of the files that were read; is it of this"
                + " code?\n",
            profile);
  }

  @Test
  void adviceForCodeThatIsWellAsItIsSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("calm.py"), "for i in range(3):\n    i + 1\n");
    assertThat(run("advise", file.toString())).isZero();

    assertThat(out.toString())
        .isEqualTo(
            """
            All is well as it is: the one loop here would not gain from being changed.
            1 left alone: too small
            """);
    assertThat(err.toString()).startsWith("✓ nothing to change in 1 file · ");
  }

  @Test
  void mapTellsAllAboutOneFunction() throws IOException {
    assertThat(run("map", shop().toString(), "--function", "fetch_all")).isZero();

    assertThat(out.toString())
        .startsWith("Client.fetch_all · " + folder.resolve("shop.py") + ":6:5\n")
        .contains("= 1 s × n\n", "where n = len(urls), about ", "for url in urls", "time.sleep(1)")
        .doesNotContain("tiny");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void mapShowsWhatIsAskedFor() throws IOException {
    assertThat(run("map", shop().toString(), "--only", "trivial")).isZero();
    assertThat(out.toString()).contains("tiny :11").doesNotContain("fetch_all");
    assertThat(err.toString()).startsWith("✓ 2 functions in 1 file · ").contains("1 io, 1 trivial");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "--function, Client.fetchall, no function Client.fetchall was read; did you mean Client.fetch_all?",
    "--function, ftech_all, no function ftech_all was read; did you mean Client.fetch_all?",
    "--module, shpo, no module shpo was read; did you mean shop?",
    "--function, qqqqqqqqqq, no function qqqqqqqqqq was read; boundwise map shows what there is",
  })
  void whatIsNotThereIsAMistakeInEveryFormat(String option, String name, String sentence)
      throws IOException {
    for (String format : new String[] {"text", "json"}) {
      int exitCode = run("map", shop().toString(), option, name, "--format", format);

      assertThat(exitCode).isEqualTo(2);
      assertThat(out.toString()).isEmpty();
      assertThat(err.toString()).isEqualTo("boundwise: " + sentence + "\n");
      err.getBuffer().setLength(0);
    }
  }

  @Test
  void mapNamesFilesThatCouldNotBeReadInFull() throws IOException {
    Path file = Files.writeString(folder.resolve("new.py"), "x = (\n");

    assertThat(run("map", file.toString())).isZero();

    assertThat(err.toString())
        .startsWith("boundwise: " + file + ":1:5: ")
        .contains("; 1 file not read in full · ");
  }

  @Test
  void emptyPathIsNotTheWholeFolder() {
    assertThat(run("check", "")).isEqualTo(2);
    assertThat(err.toString()).contains("a path is empty");
  }

  @Test
  void quietSaysNothingWhereNothingIsFound() throws IOException {
    assertThat(run("check", "--quiet", clean())).isZero();
    assertThat(out.toString() + err).isEmpty();
  }

  @Test
  void verboseSaysHowLongEachPhaseTook() throws IOException {
    assertThat(run("check", "-v", clean())).isZero();
    assertThat(err.toString()).contains("parse").contains("ms").contains("lines");
  }

  @Test
  void standardInputIsKnownByItsName() {
    Terminal terminal = terminal("x = (\n", out, false, Map.of());

    int exitCode =
        new Boundwise(terminal)
            .run("check", "-", "--stdin-filename", "app/new.py", "--format", "concise");

    // Nothing can be said of what was not read.
    assertThat(exitCode).isOne();
    assertThat(out.toString()).startsWith("app/new.py:1:5: syntax ");
    assertThat(err.toString()).contains("1 file not read in full");
  }

  @Test
  void reportGoesWholeToTheFileAndTheSummaryToThePerson() throws IOException {
    Path file = folder.resolve("report.json");
    Files.writeString(file, "old");

    assertThat(run("check", clean(), "--format", "json", "--output-file", file.toString()))
        .isZero();

    JsonNode report = new JsonMapper().readTree(Files.readString(file));
    assertThat(report.get("summary").get("exitCode").asInt()).isZero();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("✓ nothing found");
    try (var files = Files.list(folder)) {
      assertThat(files.map(found -> found.getFileName().toString()))
          .containsExactlyInAnyOrder("clean.py", "report.json");
    }
  }

  @Test
  void reportsForProgramsComeAlone() throws IOException {
    assertThat(run("check", clean(), "--format", "sarif")).isZero();
    assertThat(new JsonMapper().readTree(out.toString()).get("version").asString())
        .isEqualTo("2.1.0");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void rulesAreListedAndExplained() {
    assertThat(run("rules")).isZero();
    assertThat(run("explain", "bw001")).isZero();
    RuleInfo rule = new RuleChoice(Rules.infos()).one("unused-suppression");
    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains(rule.title(), rule.why(), rule.instead(), rule.sources().getFirst());
  }

  @Test
  void rulesAsJsonHoldAllThatIsSaid() {
    assertThat(run("rules", "--format", "json")).isZero();

    JsonNode rules = new JsonMapper().readTree(out.toString());
    assertThat(rules.size()).isEqualTo(Rules.infos().size());
    assertThat(rules.get(0).get("code").asString()).isEqualTo("BW001");
    assertThat(rules.get(0).get("why").asString()).isEqualTo(Rules.infos().getFirst().why());
  }

  @Test
  void completionIsAScript() {
    assertThat(run("generate-completion")).isZero();
    assertThat(out.toString()).contains("--stdin-filename", "complete ");
  }

  @ParameterizedTest(name = "{0}, terminal {1}, {2}={3}: {4}")
  @CsvSource({
    "auto, true, X, 1, true",
    "auto, false, X, 1, false",
    "auto, true, NO_COLOR, 1, false",
    "auto, true, NO_COLOR, '', true",
    "auto, false, CLICOLOR_FORCE, 1, true",
    "auto, false, CLICOLOR_FORCE, 0, false",
    "auto, true, TERM, dumb, false",
    "always, false, NO_COLOR, 1, true",
    "never, true, CLICOLOR_FORCE, 1, false",
  })
  void coloursAreForThoseWhoSeeThem(
      String colour, boolean isTerminal, String name, String value, boolean expected) {
    Terminal terminal = terminal("", out, isTerminal, Map.of(name, value));

    new Boundwise(terminal).run("rules", "--color", colour);

    assertThat(out.toString().contains("\u001b[")).isEqualTo(expected);
  }

  @Test
  void whoStopsReadingEndsTheRunQuietly() throws IOException {
    assertThat(new Boundwise(terminal("", broken("Broken pipe"), false, Map.of())).run("rules"))
        .isZero();
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest(name = "{0} after {1}")
  @CsvSource({
    "text, 0", "concise, 0", "json, 0", "sarif, 0", "github, 0",
    "text, 90", "concise, 40", "json, 90", "sarif, 4000", "github, 90",
  })
  void whoStopsReadingAReportEndsTheRunQuietly(String format, int characters) throws IOException {
    Path file = folder.resolve("app.py");
    Files.writeString(file, "import time\nasync def f():\n    time.sleep(1)\n");
    Terminal terminal = terminal("", broken("Broken pipe", characters), false, Map.of());

    assertThat(new Boundwise(terminal).run("check", file.toString(), "--format", format)).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest(name = "{0} after {1}")
  @CsvSource({"text, 0", "json, 0", "text, 90", "json, 300"})
  void whoStopsReadingAMapEndsTheRunQuietly(String format, int characters) throws IOException {
    Terminal terminal = terminal("", broken("Broken pipe", characters), false, Map.of());

    assertThat(new Boundwise(terminal).run("map", shop().toString(), "--format", format)).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void reportThatCannotBeWrittenIsSaid() {
    Terminal terminal = terminal("", broken("No space left on device"), false, Map.of());

    assertThat(new Boundwise(terminal).run("rules")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("boundwise: cannot write the report: No space left on device\n");
  }

  private static Writer broken(String reason) {
    return broken(reason, 0);
  }

  /** Takes some characters and no more. */
  private static Writer broken(String reason, int characters) {
    return new Writer() {
      private int left = characters;

      @Override
      public void write(char[] buffer, int offset, int length) throws IOException {
        left -= length;
        flush();
      }

      @Override
      public void flush() throws IOException {
        if (left <= 0) {
          throw new IOException(reason);
        }
      }

      @Override
      public void close() {}
    };
  }
}
