package dev.boundwise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tomlj.Toml;

/** Configuration files, from the disk to what is reported. */
class ConfigurationTest {

  private static final String SLEEPS =
      """
      import time
      import httpx

      async def f(client: httpx.AsyncClient):
          time.sleep(1)
          a = await client.get("a")
          b = await client.get("b")
          return a, b
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private int run(String input, String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new Boundwise(
            new Terminal(
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                out,
                err,
                false,
                false,
                80,
                Map.of()))
        .run(args);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Which file has a finding of which rule, in order. */
  private List<String> found(String... args) {
    List<String> all = new ArrayList<>(List.of("check", "--format", "concise", "-q"));
    all.addAll(List.of(args));
    int exitCode = run("", all.toArray(String[]::new));
    assertThat(err.toString()).isEmpty();
    assertThat(exitCode).isLessThan(2);
    List<String> found = new ArrayList<>();
    for (String line : out.toString().lines().toList()) {
      Matcher parts = Pattern.compile("(\\w+\\.py):\\d+:\\d+: (BW\\d+).*").matcher(line);
      assertThat(parts.find()).as(line).isTrue();
      found.add(parts.group(1) + " " + parts.group(2));
    }
    return found;
  }

  @Test
  void rulesAreChosenByTheNearestFile() throws IOException {
    write("pyproject.toml", "[tool.boundwise]\nselect = [\"BW202\"]\n");
    write("pkg/pyproject.toml", "[project]\nname = \"boundwise-user\"\n");
    String code = write("pkg/sub/a.py", SLEEPS).toString();

    assertThat(found(folder.toString())).containsExactly("a.py BW202");
    assertThat(found(code)).containsExactly("a.py BW202");
    // A file of its own wins over one of the project, and a nearer one over both.
    write("boundwise.toml", "ignore = [\"sequential-awaits\"]\n");
    assertThat(found(code)).containsExactly("a.py BW201");
    write("pkg/sub/boundwise.toml", "");
    assertThat(found(code)).containsExactly("a.py BW201", "a.py BW202");
  }

  @Test
  void theCommandLineWins() throws IOException {
    write("boundwise.toml", "select = [\"BW2\"]\nignore = [\"BW202\"]\nexclude = [\"b.py\"]\n");
    write("a.py", SLEEPS);
    write("b.py", SLEEPS);
    String all = folder.toString();

    assertThat(found(all)).containsExactly("a.py BW201");
    assertThat(found(all, "--ignore", "BW201")).containsExactly("a.py BW202");
    assertThat(found(all, "--select", "BW202")).containsExactly("a.py BW202");
    assertThat(found(all, "--exclude", "a.py")).containsExactly("b.py BW201");
    assertThat(found(all, "--no-config")).hasSize(4);
    Path other = write("ci/other.toml", "select = [\"BW202\"]\n");
    assertThat(found(all, "--config", other.toString()))
        .containsExactly("a.py BW202", "b.py BW202");
  }

  @Test
  void patternsAreOfTheFolderOfTheirFile() throws IOException {
    write(
        "boundwise.toml", "exclude = [\"/gen\"]\n[per-file-ignores]\n\"/tests/\" = [\"BW201\"]\n");
    write("gen/a.py", SLEEPS);
    write("src/gen/b.py", SLEEPS);
    write("tests/c.py", SLEEPS);
    write("src/tests/d.py", SLEEPS);

    assertThat(found(folder.toString(), "--select", "BW201"))
        .containsExactly("b.py BW201", "d.py BW201");
    assertThat(found(folder.resolve("tests").toString())).containsExactly("c.py BW202");
  }

  @Test
  void eachPathHasItsOwnFile() throws IOException {
    write("one/boundwise.toml", "select = [\"BW201\"]\ncalls.\"lib.wait\" = \"lock\"\n");
    write("one/a.py", SLEEPS);
    write("two/boundwise.toml", "select = [\"BW202\"]\ncalls.\"lib.wait\" = \"lock\"\n");
    write("two/b.py", SLEEPS);
    String one = folder.resolve("one").toString();
    String two = folder.resolve("two").toString();

    assertThat(found(one, two)).containsExactly("a.py BW201", "b.py BW202");
    assertThat(found(two, one)).containsExactly("a.py BW201", "b.py BW202");
  }

  @Test
  void standardInputHasTheFileOfItsName() throws IOException {
    write("boundwise.toml", "select = [\"BW202\"]\n");
    String name = folder.resolve("x.py").toString();

    assertThat(run(SLEEPS, "check", "-", "--stdin-filename", name, "-q")).isLessThan(2);
    assertThat(out.toString()).contains("BW202").doesNotContain("BW201");
  }

  @Test
  void functionsAreKnownAsTheFileSays() throws IOException {
    write(
        "boundwise.toml",
        """
        rows = '''
        # a comment
        lib.Door = lib.doors.Door
        class lib.doors.Door(threading.Event)
        '''
        [calls]
        "lib.fetch" = "network"
        "lib.quick" = { does = "network", when = "without later@1" }
        "lib.afetch" = { does = "network", async = true }
        "time.sleep" = "none"
        """);
    write(
        "a.py",
        """
        import lib, time

        async def f(u):
            lib.fetch(u)
            lib.quick(u)
            lib.quick(u, 3)
            await lib.afetch(u)
            time.sleep(1)
            lib.Door().wait()
        """);

    run("", "check", folder.toString(), "--format", "concise", "-q");

    assertThat(out.toString())
        .contains("`lib.fetch` waits for the network", ":5:5: BW201", "`lib.Door().wait`")
        .doesNotContain("afetch", ":6:", "time.sleep");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '`',
      maxCharsPerColumn = 400,
      value = {
        "selct = [\"BW2\"] => 1: the configuration has no key selct; did you mean select?",
        "calls.x = 3 => 1: a call is written: \"x\" = \"network\"",
        "select = \"BW2\" => 1: select takes a list of texts, as in select = [\"BW201\"]",
        "select = [\"BW201\",|2] => 2: select takes a list of texts, as in select = [\"BW201\"]",
        "|ignore = [|\"BW0O1\"] => 3: no such rule: BW0O1; did you mean BW001?",
        "ignore = [\"ALL\"] => no rule is left to run; take something away from ignore in FILE",
        "per-file-ignores.\"t/\" = \"BW2\""
            + " => 1: \"t/\" takes a list of texts, as in \"t/\" = [\"BW201\"]",
        "calls = 1 => 1: calls takes a table, as in calls = { \"mylib.fetch\" = \"network\" }",
        "[calls]|\"a.b\" = \"netwrk\""
            + " => 2: does takes network, disk, database, subprocess, sleep, lock, queue, input,"
            + " compute, none; not netwrk; did you mean network?",
        "[calls]|a.b.c = \"network\" => 2: put the name in quotes: \"a.b.c\" = ...",
        "[calls]|\"a.b\" = { gil = \"held\" } => 2: what is missing is what a.b does",
        "[calls]|\"a.b\" = { does = \"disk\", wen = \"x\" }"
            + " => 2: the call a.b has no key wen; did you mean when?",
        "[calls]|\"a.b\" = { does = \"disk\", async = 1 } => 2: async takes true or false",
        "[calls]|\"a.b\" = { does = \"disk\", when = \"soon\" } => 2: not a condition: 'soon';"
            + " write it like: without timeout@1, shell is True, or block@0 not False",
        "[calls]|\"a b\" = \"disk\""
            + " => 2: not a name: 'a b'; write it like package.module.function",
        "[calls]|\"a-b\" = \"disk\""
            + " => 2: not a name: 'a-b'; write it like package.module.function",
        "[calls]|\"requests.get\" = \"disk\"|\"requests.api.get\" = \"disk\""
            + " => 3: requests.api.get is written twice; leave one of them out",
        "[offloads]|\"a.b\" = \"tread\""
            + " => 2: to takes thread, process, executor, loop; not tread; did you mean thread?",
        "[offloads]|\"a.b\" = { work = \"0\" }"
            + " => 2: not a parameter: '0'; write it like: func@0, func, or @0",
        "blocking-decorators.\"a.b\" = \"none\" => 1: a function that does nothing blocks nothing",
        "rows = [\"a.b\"] => 1: expected 8 columns, found 1;"
            + " columns are separated by one tab, and an empty one is written -",
        "rows = '''||a.b'''"
            + " => 3: expected 8 columns, found 1;"
            + " columns are separated by one tab, and an empty one is written -",
        "[tool.boundwise]|select = [] => 1: here the keys stand at the top, so leave out tool.boundwise",
      })
  void aMistakeIsNamedWithItsLine(String text, String sentence) throws IOException {
    Path file = write("boundwise.toml", text.replace('|', '\n') + "\n");
    write("a.py", "x = 1\n");

    assertThat(run("", "check", folder.toString())).isEqualTo(2);
    String expected =
        sentence.contains("FILE")
            ? sentence.replace("FILE", file.toString())
            : file + ":" + sentence;
    assertThat(err.toString()).isEqualTo("boundwise: " + expected + "\n");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void whatIsNotTomlIsNamedWithItsLine() throws IOException {
    Path file = write("pyproject.toml", "[tool.boundwise]\nselect = [\n");
    write("a.py", "x = 1\n");

    assertThat(run("", "check", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).startsWith("boundwise: " + file + ":").contains("this is not TOML");
    assertThat(err.toString().lines()).hasSize(1);
  }

  @Test
  void aGivenFileHasToBeThere() throws IOException {
    String missing = folder.resolve("none.toml").toString();
    Path bare = write("pyproject.toml", "[project]\n");

    assertThat(run("", "check", folder.toString(), "--config", missing)).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("boundwise: --config takes a file that is there, not " + missing + "\n");
    assertThat(run("", "check", folder.toString(), "--config", bare.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("has no table [tool.boundwise]");
    assertThat(run("", "check", "--no-config", "--config", bare.toString())).isEqualTo(2);
  }

  @Test
  void configPrintsWhatHoldsAndWhereItIsFrom() throws IOException {
    Path file =
        write(
            "pyproject.toml",
            """
            [tool.boundwise]
            select = ["BW2"]
            ignore = ["BW202"]
            per-file-ignores."tests/" = ["BW201"]
            calls."lib.fetch" = "network"
            offloads."lib.run" = "thread"
            blocking-decorators."lib.session" = "database"
            """);

    assertThat(run("", "config", folder.toString(), "--exclude", "gen")).isZero();
    String printed = out.toString();
    assertThat(printed)
        .contains("select = [\"BW2\"]  # " + file + "\n")
        .contains("exclude = [\"gen\"]  # --exclude\n")
        .contains("\"lib.fetch\\tnetwork\\treleased\\t-\\t-\\t-\\t-\\t" + file + ":5\",")
        .contains("\"moves lib.run\\t@0\\tthread\\t", "\"blocks lib.session\\tdatabase\\t")
        .containsPattern("rules that run: BW201\\b(?!.*BW202)");
    assertThat(Toml.parse(printed).errors()).isEmpty();

    // What is printed is a configuration that says the same.
    Path again = write("again/boundwise.toml", printed);
    assertThat(run("", "config", again.toString())).isZero();
    assertThat(out.toString().replaceAll("  #.*", ""))
        .isEqualTo(printed.replaceAll("  #.*", "").replaceFirst("# .*", "# " + again));
  }

  @Test
  void configSaysThatThereIsNone() {
    assertThat(run("", "config", "--no-config")).isZero();
    assertThat(out.toString())
        .startsWith("# no configuration file")
        .contains("select = []  # default", "# rules that run: BW001, ", "BW201, BW202");
  }

  @Test
  void theExampleOfTheDocumentationIsTrue() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "configuration.md"), UTF_8);
    List<String> blocks = new ArrayList<>();
    Matcher fences =
        Pattern.compile("```(?:toml|python|text)\n(.*?)```", Pattern.DOTALL).matcher(page);
    while (fences.find()) {
      blocks.add(fences.group(1));
    }
    assertThat(blocks).hasSize(6);
    write("pyproject.toml", blocks.get(0));
    write("prices.py", blocks.get(1));

    assertThat(run("", "check", folder.toString(), "--format", "concise", "-q")).isEqualTo(1);
    assertThat(out.toString()).isEqualTo(folder + "/" + blocks.get(2));
    write("pyproject.toml", blocks.get(3));
    assertThat(run("", "config", folder.toString())).isZero();
    assertThat(out.toString()).contains("class shoplib.client.Client(requests.Session)");
    write("pyproject.toml", blocks.get(4));
    assertThat(run("", "config", folder.toString())).isZero();
    assertThat(out.toString()).contains("size shoplib.prices.load");
    write("pyproject.toml", blocks.get(5));
    assertThat(run("", "config", folder.toString())).isZero();
    assertThat(out.toString()).contains("figure gain-processes");
  }
}
