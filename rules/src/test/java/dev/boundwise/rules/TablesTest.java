package dev.boundwise.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Certainty;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.PackageFact;
import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the tables have to hold to, all of them. */
class TablesTest {

  private static final Path TABLES = Path.of("src/main/resources/knowledge/python");

  /**
   * Names of the standard library that another system has, that a newer Python has, or that are set
   * on instances: no Python on one machine shows all of them.
   */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "asyncio.Condition.acquire",
          "asyncio.Condition.locked",
          "asyncio.Condition.release",
          "asyncio.ProactorEventLoop",
          "concurrent.futures.InterpreterPoolExecutor",
          "ctypes.OleDLL",
          "ctypes.WinDLL",
          "dbm.gnu.open",
          "dbm.ndbm.open",
          "msvcrt.getch",
          "msvcrt.getche",
          "msvcrt.getwch",
          "msvcrt.getwche",
          "msvcrt.locking",
          "multiprocessing.managers.SyncManager.shutdown",
          "multiprocessing.synchronize.Lock.acquire",
          "multiprocessing.synchronize.RLock.acquire",
          "multiprocessing.synchronize.Semaphore.acquire",
          "os._wrap_close.__next__",
          "os._wrap_close.read",
          "os._wrap_close.readline",
          "os._wrap_close.readlines",
          "os.chflags",
          "os.lchflags",
          "os.lchmod",
          "os.listdrives",
          "os.listmounts",
          "os.listvolumes",
          "os.startfile",
          "pathlib.Path.copy",
          "pathlib.Path.copy_into",
          "pathlib.Path.move",
          "pathlib.Path.move_into",
          "select.devpoll",
          "select.kqueue",
          "selectors.DevpollSelector",
          "selectors.KqueueSelector",
          "sqlite3.Connection.enable_load_extension",
          "sqlite3.Connection.load_extension",
          "threading.Condition.acquire",
          "threading.Condition.release");

  /** Modules of the newest Python, and classes of other systems: all that is in them. */
  private static final List<String> ABSENT =
      List.of(
          "compression.",
          "concurrent.interpreters.",
          "select.devpoll.",
          "select.kqueue.",
          // our own name
          "socket.DatagramSocket");

  @TestFactory
  Stream<DynamicTest> everyRowIsWellFormed() throws IOException {
    return tables().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table.getFileName().toString(),
                    () -> {
                      byte[] bytes = Files.readAllBytes(table);
                      assertThat(new String(bytes, UTF_8))
                          .as("a table opens with its admission rule, as a comment")
                          .startsWith("# ")
                          .contains("# Admission: ")
                          .isASCII();

                      Knowledge.check(table.getFileName().toString().replace(".tsv", ""), bytes);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> typesAreWrittenAsDocumented() throws IOException {
    return tables().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table.getFileName().toString(),
                    () -> {
                      for (String line : Files.readAllLines(table)) {
                        String[] columns = line.split("\t", -1);
                        if (columns.length == 8 && columns[0].indexOf(' ') < 0) {
                          assertThat(columns[5]).as(line).satisfies(TablesTest::checkType);
                        } else if (line.startsWith("attr ")) {
                          assertThat(columns[1]).as(line).satisfies(TablesTest::checkType);
                        }
                      }
                    }));
  }

  /** Takes the innermost brackets away until none is left. */
  private static void checkType(String written) {
    String one =
        "(self|element|key|(argument|result|element|one|key|value|packed)@\\d|[A-Za-z_][\\w.]*|#)";
    String type = written.replace("{}", "member");
    for (String before = ""; !before.equals(type); ) {
      before = type;
      type = type.replaceAll("(?<![\\w.])tuple\\[" + one + "(, " + one + ")*]", "#");
      type = type.replaceAll("(\\.\\w+)\\[" + one + "(, " + one + ")?]", "$1");
      type = type.replaceAll(one + "/[A-Za-z_]\\w*(@\\d)?(\\|" + one + ")?", "#");
      type = type.replaceAll(one + " or " + one + " if \\w+ in \\w+@\\d=[\\w+]+", "#");
    }
    assertThat(type).matches("-|" + one);
  }

  @Test
  void everyNameOfTheStandardLibraryExistsInSomePython() throws IOException, InterruptedException {
    List<Path> pythons = pythons();
    Assumptions.assumeFalse(
        pythons.isEmpty(), "no python3 on the path or below ~/.pyenv/versions: names not checked");
    Set<String> missing = names(Files.readString(TABLES.resolve("stdlib.tsv")));
    assertThat(missing).hasSizeGreaterThan(2000);
    for (Path python : pythons) {
      missing = missingIn(python, missing);
    }
    missing.removeAll(ELSEWHERE);
    missing.removeIf(name -> ABSENT.stream().anyMatch(name::startsWith));
    boolean severalVersions = pythons.size() > 3;
    Assumptions.assumeTrue(
        missing.isEmpty() || severalVersions,
        "fewer than four Pythons here, and none has: " + missing);

    assertThat(missing).as("names that none of %s has", pythons).isEmpty();
  }

  @Test
  void everyPythonHasWhatRowsSayThatItHas() throws IOException, InterruptedException {
    Map<String, PythonVersion> since = since();
    assertThat(since).hasSizeGreaterThan(40);
    Knowledge knowledge = Catalogue.knowledge();
    since.forEach(
        (name, version) -> {
          assertThat(knowledge.canonical(name)).as("rows have defining names").isEqualTo(name);
          assertThat(knowledge.since(name)).contains(version);
          assertThat(knowledge.since(name + ".member")).as("what is in it").contains(version);
        });
    List<Path> pythons =
        pythons().stream().filter(path -> path.toString().contains("versions")).toList();
    Assumptions.assumeFalse(pythons.isEmpty(), "no Python below ~/.pyenv/versions: not checked");
    for (Path python : pythons) {
      String folder = python.getName(python.getNameCount() - 3).toString();
      PythonVersion version = PythonVersion.of(folder).orElseThrow();
      Set<String> expected = new TreeSet<>();
      since.forEach(
          (name, first) -> {
            if (first.compareTo(version) > 0) {
              expected.add(name);
            }
          });
      assertThat(missingIn(python, since.keySet()))
          .as("names that %s does not have", version)
          .isEqualTo(expected);
    }
  }

  private static Map<String, PythonVersion> since() throws IOException {
    Map<String, PythonVersion> since = new TreeMap<>();
    for (String line : Files.readAllLines(TABLES.resolve("stdlib.tsv"))) {
      if (line.startsWith("since ")) {
        String[] columns = line.substring("since ".length()).split("\t", -1);
        for (String member : members(columns[0])) {
          PythonVersion version = PythonVersion.of(columns[1]).orElseThrow();
          since.put(replaced(columns[0], member), version);
        }
      }
    }
    return since;
  }

  @Test
  void packagesAreKnownByTheModulesThatAreImported() {
    Knowledge knowledge = Catalogue.knowledge();
    PythonRuntime runtime = PythonRuntime.of(new PythonVersion(3, 14), true, 2, Platform.LINUX);

    PackageFact image = knowledge.packageFact("PIL.Image").orElseThrow();
    assertThat(image.distribution()).isEqualTo("pillow");
    assertThat(image.loadsInInterpreters(runtime)).isEqualTo(Certainty.NO);
    PackageFact json = knowledge.packageFact("json").orElseThrow();
    assertThat(json.loadsInInterpreters(runtime)).isEqualTo(Certainty.YES);
    assertThat(json.staysFree(runtime)).isEqualTo(Certainty.YES);
    assertThat(knowledge.packageFact("tkinter.ttk").orElseThrow().loadsInInterpreters(runtime))
        .isEqualTo(Certainty.NO);
    assertThat(knowledge.packageFact("a_package_of_nobody")).isEmpty();
  }

  @Test
  void everyFigureHasAValueOnEveryRuntime() throws IOException {
    Knowledge knowledge = Catalogue.knowledge();
    for (String line : Files.readAllLines(TABLES.resolve("concurrency.tsv"))) {
      if (!line.startsWith("figure ")) {
        continue;
      }
      String name = line.substring("figure ".length(), line.indexOf('\t'));
      for (int minor = 8; minor <= 15; minor++) {
        for (boolean isFree : new boolean[] {false, true}) {
          PythonRuntime runtime =
              PythonRuntime.of(new PythonVersion(3, minor), isFree, 2, Platform.LINUX);
          assertThat(knowledge.figure(name, runtime)).as(name).isPositive();
        }
      }
    }
    assertThat(
            knowledge.figure(
                "free-gain-reads",
                PythonRuntime.of(new PythonVersion(3, 14), true, 2, Platform.LINUX)))
        .as("two threads that read one dict hinder each other")
        .isLessThan(1);
  }

  @Test
  void namesOfEveryKindOfRowAreChecked() {
    String table =
        """
        # a comment
        a.{b,c}\tnone\theld\t-\t-\tn.{}[tuple[o.p, element]]\t-\tdocs
        class d.E(a.b)
        attr d.E.field\tbuiltins.str
        f.{g,h} = i.{}
        iterates j.k\t@0
        entry l.M.run\tthread
        since p.q\t3.15\tmeasured
        """;

    assertThat(names(table))
        .containsExactly(
            "a.b",
            "a.c",
            "builtins.str",
            "d.E",
            "f.g",
            "f.h",
            "i.g",
            "i.h",
            "j.k",
            "l.M",
            "n.b",
            "n.c",
            "o.p");
  }

  /**
   * The names that must be there for the rows of a table to make sense. Attributes are often set on
   * instances, and methods to override need not be in the class: only their classes are looked for.
   */
  private static Set<String> names(String table) {
    Set<String> names = new TreeSet<>();
    for (String line : table.split("\n", -1)) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      String head = columns[0];
      if (head.contains(" = ")) {
        String[] sides = head.split(" = ", -1);
        for (String member : members(sides[0])) {
          names.add(replaced(sides[0], member));
          names.add(replaced(sides[1], member));
        }
        continue;
      }
      int blank = head.indexOf(' ');
      String kind = line.startsWith("class ") ? "class" : head.substring(0, Math.max(blank, 0));
      if (kind.equals("since")) {
        continue; // such a row says itself who has it
      }
      // execute:schema is execute with a text of that kind, run:git.clone starts that program
      // and __slice__ stands for an item that is a slice
      String name =
          head.substring(blank + 1)
              .replaceFirst(":[{a-z][-a-z.+,{}]*$", "")
              .replace("__slice__", "__getitem__");
      if (kind.equals("class")) {
        name = head.substring("class ".length(), head.indexOf('('));
      }
      for (String member : members(name)) {
        String one = replaced(name, member);
        boolean isOwnerEnough = kind.equals("attr") || kind.equals("entry");
        names.add(isOwnerEnough ? one.substring(0, one.lastIndexOf('.')) : one);
        for (String type :
            types(kind, columns).replace("{}", member).split("[\\[\\], |]+|/[^|]*", -1)) {
          if (type.contains(".")) {
            names.add(type);
          }
        }
      }
    }
    return names;
  }

  /** The types that a row names. */
  private static String types(String kind, String[] columns) {
    return switch (kind) {
      case "class" -> columns[0].substring(columns[0].indexOf('(') + 1, columns[0].length() - 1);
      case "attr" -> columns[1];
      default -> columns.length == 8 ? columns[5] : "";
    };
  }

  private static List<String> members(String name) {
    int open = name.indexOf('{');
    return open < 0 ? List.of("") : List.of(name.substring(open + 1, name.indexOf('}')).split(","));
  }

  private static String replaced(String name, String member) {
    return name.replaceFirst("\\{[^}]*}", member);
  }

  private static Set<String> missingIn(Path python, Set<String> names)
      throws IOException, InterruptedException {
    Path script = Path.of("src/test/resources/dev/boundwise/rules/missing_names.py");
    Path asked = Files.createTempFile("names", ".txt");
    Path answer = Files.createTempFile("missing", ".txt");
    try {
      Files.write(asked, names);
      Process process =
          new ProcessBuilder(python.toString(), "-W", "ignore", script.toString())
              .redirectInput(asked.toFile())
              .redirectOutput(answer.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertThat(process.waitFor()).as("exit code of %s", python).isZero();
      return new TreeSet<>(Files.readAllLines(answer));
    } finally {
      Files.deleteIfExists(asked);
      Files.deleteIfExists(answer);
    }
  }

  private static List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files.sorted().toList();
    }
  }

  /** Every Python 3.8 or later that can be found without looking far. */
  private static List<Path> pythons() throws IOException {
    TreeSet<Path> found = new TreeSet<>();
    Path versions = Path.of(System.getProperty("user.home"), ".pyenv", "versions");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> folders = Files.list(versions)) {
        folders
            .filter(folder -> folder.getFileName().toString().matches("3\\.([89]|1\\d)\\..*"))
            .map(folder -> folder.resolve("bin/python"))
            .filter(Files::isExecutable)
            .forEach(found::add);
      }
    }
    for (String folder : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      Path python = Path.of(folder, "python3");
      if (Files.isExecutable(python) && !folder.contains("pyenv")) {
        found.add(python);
      }
    }
    return List.copyOf(found);
  }
}
