package dev.boundwise.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.knowledge.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the tables of Java's libraries have to hold to. */
class JavaTablesTest {

  private static final Path TABLES = Path.of("src/main/resources/knowledge/java");

  /** Tables that are not of one library. */
  private static final Set<String> SHARED =
      Set.of("jdk", "frameworks", "operations", "latencies", "concurrency", "packages", "names");

  /** A table is looked for by so many parts of a name at most. */
  private static final int MOST_PARTS = 4;

  private static final Pattern ELEMENT = Pattern.compile("(\\.\\w+)\\[[\\w.@#]+]");

  private static final Pattern TYPE =
      Pattern.compile("-|(self|element|(argument|result|element)@\\d|[A-Za-z_][\\w.]*)");

  @TestFactory
  Stream<DynamicTest> everyRowIsWellFormed() throws IOException {
    return tables().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    name(table),
                    () -> {
                      byte[] bytes = Files.readAllBytes(table);
                      assertThat(new String(bytes, UTF_8))
                          .as("a table opens with its admission rule, as a comment")
                          .startsWith("# ")
                          .contains("# Admission: ")
                          .isASCII();

                      Knowledge.check(name(table), bytes);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyNameIsOfTheLibraryThatTheTableIsNamedFor() throws IOException {
    List<Path> libraries = libraries();
    return libraries.stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    name(table),
                    () -> {
                      for (String line : Files.readAllLines(table)) {
                        if (!line.isEmpty() && !line.startsWith("#")) {
                          assertThat(tableOf(libraries, nameIn(line)))
                              .as(line)
                              .isEqualTo(name(table));
                        }
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> noRowHoldsALockAndTypesAreWrittenAsDocumented() throws IOException {
    return libraries().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    name(table),
                    () -> {
                      for (String line : Files.readAllLines(table)) {
                        String[] columns = line.split("\t", -1);
                        if (columns.length == 8 && columns[0].indexOf(' ') < 0) {
                          assertThat(columns[2]).as(line).isEqualTo("released");
                          assertThat(type(columns[5])).as(line).matches(TYPE);
                        }
                      }
                    }));
  }

  @Test
  void librariesThatAreUsedMostAreKnown() throws IOException {
    assertThat(libraries().stream().map(JavaTablesTest::name))
        .contains("org.springframework", "io.netty", "io.vertx", "reactor", "okhttp3")
        .allMatch(name -> name.split("\\.", -1).length <= MOST_PARTS)
        .hasSizeGreaterThan(60);
  }

  /** What is written, without what it is of. */
  private static String type(String written) {
    String type = written.replace("{}", "member");
    for (String before = ""; !before.equals(type); ) {
      before = type;
      type = ELEMENT.matcher(type).replaceAll("$1");
    }
    return type;
  }

  private static String nameIn(String line) {
    String head = line.split("\t", 2)[0];
    if (head.startsWith("class ")) {
      return head.substring("class ".length(), head.indexOf('('));
    }
    String left = head.split(" = ", 2)[0];
    return left.substring(left.indexOf(' ') + 1);
  }

  /** The table that a name is looked up in: the one with the longest prefix of it. */
  private static String tableOf(List<Path> libraries, String name) {
    String longest = "";
    for (Path table : libraries) {
      String prefix = name(table);
      if (name.startsWith(prefix + ".") && prefix.length() > longest.length()) {
        longest = prefix;
      }
    }
    return longest;
  }

  private static List<Path> libraries() throws IOException {
    return tables().stream().filter(table -> !SHARED.contains(name(table))).toList();
  }

  private static String name(Path table) {
    return table.getFileName().toString().replace(".tsv", "");
  }

  private static List<Path> tables() throws IOException {
    try (Stream<Path> files = Files.list(TABLES)) {
      return files.sorted().toList();
    }
  }
}
