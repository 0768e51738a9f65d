package dev.boundwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

  /** A build without its annotation processor stays green and finds no rule. */
  @Test
  void everyRuleIsFound() throws IOException {
    long written;
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      written = files.filter(CatalogueTest::isRule).count();
    }

    assertThat(Catalogue.rules()).hasSize((int) written).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void codesAndNamesAreGivenOnce() {
    List<Rule> rules = Catalogue.rules();

    assertThat(rules).extracting(rule -> rule.info().code()).doesNotHaveDuplicates().isSorted();
    assertThat(rules).extracting(rule -> rule.info().name()).doesNotHaveDuplicates();
  }

  private static boolean isRule(Path file) {
    try {
      return file.toString().endsWith(".java")
          && Files.readString(file).contains("@AutoService(Rule.class)");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
