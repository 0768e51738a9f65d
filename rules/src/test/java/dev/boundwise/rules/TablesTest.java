package dev.boundwise.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
          "dbm.gnu.open",
          "dbm.ndbm.open",
          "msvcrt.getch",
          "msvcrt.getche",
          "msvcrt.getwch",
          "msvcrt.getwche",
          "msvcrt.locking",
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
          "select.devpoll.poll",
          "select.kqueue.control",
          "sqlite3.Connection.load_extension",
          "multiprocessing.managers.SyncManager.shutdown",
          "multiprocessing.synchronize.Lock.acquire",
          "multiprocessing.synchronize.RLock.acquire",
          "multiprocessing.synchronize.Semaphore.acquire",
          "threading.Condition.acquire");

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

  @Test
  void everyNameOfTheStandardLibraryExistsInSomePython() throws IOException, InterruptedException {
    List<Path> pythons = pythons();
    Assumptions.assumeFalse(
        pythons.isEmpty(), "no python3 on the path or below ~/.pyenv/versions: names not checked");
    Set<String> missing =
        new TreeSet<>(Knowledge.check("stdlib", Files.readAllBytes(TABLES.resolve("stdlib.tsv"))));
    for (Path python : pythons) {
      missing = missingIn(python, missing);
    }
    missing.removeAll(ELSEWHERE);
    boolean severalVersions = pythons.size() > 3;
    Assumptions.assumeTrue(
        missing.isEmpty() || severalVersions,
        "fewer than four Pythons here, and none has: " + missing);

    assertThat(missing).as("names that none of %s has", pythons).isEmpty();
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
