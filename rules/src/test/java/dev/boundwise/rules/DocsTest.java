package dev.boundwise.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.program.Language;
import dev.boundwise.rule.Rule;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.testkit.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages of rules are what the rules and their samples say: with {@code -Dboundwise.docs=write}
 * this writes them, and without it fails when they differ.
 */
class DocsTest {

  private static final Path PAGES = Path.of("..", "docs", "rules");

  @Test
  void pagesSayWhatRulesSay() throws IOException {
    Map<String, String> pages = pages();
    if ("write".equals(System.getProperty("boundwise.docs"))) {
      write(pages);
    }
    Map<String, String> onDisk = new TreeMap<>();
    if (Files.isDirectory(PAGES)) {
      try (Stream<Path> files = Files.list(PAGES)) {
        for (Path file : files.toList()) {
          onDisk.put(file.getFileName().toString(), Files.readString(file, UTF_8));
        }
      }
    }

    assertThat(onDisk)
        .as("docs/rules is stale: run mvn verify -Dboundwise.docs=write, and commit what changes")
        .isEqualTo(pages);
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(PAGES);
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(PAGES.resolve(page.getKey()), page.getValue(), UTF_8);
    }
  }

  /** File names with their text. */
  private static Map<String, String> pages() throws IOException {
    List<Rule> rules =
        Catalogue.rules().stream()
            .sorted(Comparator.comparing((Rule rule) -> rule.info().code()))
            .toList();
    Map<Language, List<Sample>> samples = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      samples.put(language, SamplesTest.in(language));
    }
    Map<String, String> pages = new TreeMap<>();
    StringBuilder index =
        new StringBuilder("# Rules\n\nMade from the rules and their samples: do not edit.\n\n");
    index.append("| code | rule | about | severity |\n|---|---|---|---|\n");
    for (Rule each : rules) {
      RuleInfo rule = each.info();
      pages.put(rule.name() + ".md", page(each, samples));
      index.append(
          "| %s | [%s](%s.md) | %s | %s |\n"
              .formatted(rule.code(), rule.name(), rule.name(), rule.title(), severity(rule)));
    }
    pages.put("README.md", index.toString());
    return pages;
  }

  private static String page(Rule each, Map<Language, List<Sample>> samples) {
    RuleInfo rule = each.info();
    StringBuilder page = new StringBuilder();
    page.append("# %s (%s)\n\n".formatted(rule.name(), rule.code()));
    page.append("%s. Severity: %s.\n\n".formatted(rule.title(), severity(rule)));
    page.append("## Why\n%s\n\n".formatted(rule.why()));
    page.append("## Instead\n%s\n\n".formatted(rule.instead()));
    samples.forEach(
        (language, own) -> {
          if (each.languages().contains(language)) {
            String tag = language.name().toLowerCase(Locale.ROOT);
            page.append(
                "## Example%s\n```%s\n%s```\nbecomes\n```%s\n%s```\n\n"
                    .formatted(
                        language == Language.JAVA ? " in Java" : "",
                        tag,
                        example(rule, own, "bad"),
                        tag,
                        example(rule, own, "good")));
          }
        });
    page.append("## Sources\n");
    rule.sources().forEach(source -> page.append("- ").append(source).append('\n'));
    page.append("\n<!-- Made from the rule and its sample: do not edit. -->\n");
    return page.toString();
  }

  private static String example(RuleInfo rule, List<Sample> samples, String kind) {
    return samples.stream()
        .filter(sample -> sample.rule().equals(rule.name()))
        .flatMap(sample -> sample.example(kind).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no sample of " + rule.name() + " has a doc:" + kind + ": mark one"));
  }

  private static String severity(RuleInfo rule) {
    return rule.severity().name().toLowerCase(Locale.ROOT);
  }
}
