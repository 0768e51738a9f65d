package dev.boundwise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.source.FileSearch;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads a configuration file: every mistake in it gets one sentence with its line. */
final class SettingsFile {

  /** Has the keys at its top. */
  static final String OWN = "boundwise.toml";

  /** Has them in the table {@code tool.boundwise}. */
  static final String PROJECT = "pyproject.toml";

  private static final List<String> KEYS =
      List.of(
          "select",
          "ignore",
          "exclude",
          "per-file-ignores",
          "calls",
          "offloads",
          "blocking-decorators",
          "rows");

  private static final String RULES = "[\"BW201\"]";

  private final RuleChoice rules;
  private final Path file;

  private SettingsFile(RuleChoice rules, Path file) {
    this.rules = rules;
    this.file = file;
  }

  /** What a file says; empty for a project's file that says nothing of Boundwise. */
  static Optional<Settings> read(Path file, RuleChoice rules) {
    return new SettingsFile(rules, file).read();
  }

  private Optional<Settings> read() {
    boolean project = String.valueOf(file.getFileName()).equals(PROJECT);
    String text = text();
    // Most projects' files do not have the table, and parsing takes its time.
    if (project && !text.contains("boundwise")) {
      return Optional.empty();
    }
    TomlParseResult all = Toml.parse(text);
    String shown = Settings.shown(file);
    if (all.hasErrors()) {
      TomlParseError first = all.errors().getFirst();
      throw new Mistake(
          "%s:%d: this is not TOML: %s"
              .formatted(
                  shown, first.position().line(), oneLine(String.valueOf(first.getMessage()))));
    }
    if (!project) {
      if (all.isTable(List.of("tool", "boundwise"))) {
        throw new Mistake(
            "%s:%d: here the keys stand at the top, so leave out tool.boundwise"
                .formatted(shown, new SettingsTable(all, shown, 1).lineOf("tool")));
      }
      return Optional.of(settings(new SettingsTable(all, shown, 1)));
    }
    boolean there =
        all.get(List.of("tool")) instanceof TomlTable tool && tool.contains(List.of("boundwise"));
    return there
        ? Optional.of(
            settings(new SettingsTable(all, shown, 1).table("tool", "").table("boundwise", "")))
        : Optional.empty();
  }

  private String text() {
    try {
      return Files.readString(file, UTF_8);
    } catch (CharacterCodingException e) {
      throw new Mistake(Settings.shown(file) + " is not in UTF-8; save it so");
    } catch (IOException e) {
      throw new Mistake("cannot read %s: %s".formatted(Settings.shown(file), FileSearch.reason(e)));
    }
  }

  private Settings settings(SettingsTable table) {
    table.allow("the configuration", KEYS);
    Map<String, List<String>> perFile = new LinkedHashMap<>();
    SettingsTable ignores = table.table("per-file-ignores", "\"tests/\" = " + RULES);
    for (String pattern : ignores.keys()) {
      perFile.put(pattern, rules(ignores, pattern));
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    return new Settings(
        Optional.of(file),
        folder == null ? Path.of("") : folder,
        rules(table, "select"),
        rules(table, "ignore"),
        texts(table.texts("exclude", "[\"generated/\"]")),
        perFile,
        SettingsRows.of(table));
  }

  private List<String> rules(SettingsTable table, String key) {
    List<SettingsTable.Text> names = table.texts(key, RULES);
    for (SettingsTable.Text name : names) {
      try {
        rules.named(name.value());
      } catch (Mistake e) {
        throw table.mistake(name.line(), String.valueOf(e.getMessage()));
      }
    }
    return texts(names);
  }

  private static List<String> texts(List<SettingsTable.Text> texts) {
    return texts.stream().map(SettingsTable.Text::value).toList();
  }

  private static String oneLine(String message) {
    String line = message.replace('\n', ' ');
    return line.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + line.substring(1);
  }
}
