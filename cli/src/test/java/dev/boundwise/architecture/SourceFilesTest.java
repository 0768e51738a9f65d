package dev.boundwise.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the house asks of its own files. */
class SourceFilesTest {

  private static final int LONGEST_FILE = 600;
  private static final int LONGEST_RULE = 150;

  @Test
  void everyPackageSaysWhatItIsAbout() throws IOException {
    TreeSet<Path> packages = new TreeSet<>();
    mainFiles("analyzer", "rules", "cli").forEach(file -> packages.add(file.getParent()));

    assertThat(packages)
        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
  }

  @Test
  void filesHaveOneThingInThem() throws IOException {
    assertThat(longerThan(LONGEST_FILE, mainFiles("analyzer", "rules", "cli")))
        .as("files of more than %d lines: is there a second thing in them?", LONGEST_FILE)
        .isEmpty();
  }

  @Test
  void rulesAreShort() throws IOException {
    assertThat(longerThan(LONGEST_RULE, mainFiles("rules")))
        .as("files of more than %d lines: which service does the analyzer lack?", LONGEST_RULE)
        .isEmpty();
  }

  private static List<String> longerThan(int limit, List<Path> files) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      int lines = Files.readAllLines(file).size();
      if (lines > limit) {
        found.add(file + ": " + lines + " lines");
      }
    }
    return found;
  }

  /** Tests run in their module's folder, so the project is one above. */
  private static List<Path> mainFiles(String... modules) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : modules) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
      }
    }
    assertThat(found).isNotEmpty();
    return found;
  }
}
