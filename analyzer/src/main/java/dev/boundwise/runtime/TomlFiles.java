package dev.boundwise.runtime;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/** Reads {@code pyproject.toml} and {@code Pipfile}. */
final class TomlFiles {

  private static final String PROJECT = "pyproject.toml";
  private static final String PIPFILE = "Pipfile";

  /** The tables that say what a project runs on; parsing all others takes most of the time. */
  private static final Pattern WANTED =
      Pattern.compile("project|dependency-groups|tool\\.(poetry|pdm|uv|hatch\\.envs)");

  private static final Pattern HEADER =
      Pattern.compile("\\s*\\[{1,2}\\s*([A-Za-z][\\w.\"' -]*?)\\s*]{1,2}\\s*(?:#.*)?");

  private final ProjectFolder project;

  TomlFiles(ProjectFolder project) {
    this.project = project;
  }

  void read() {
    project.text(PROJECT).flatMap(text -> parsed(PROJECT, text)).ifPresent(this::project);
    project.text(PIPFILE).flatMap(text -> parsed(PIPFILE, text)).ifPresent(this::pipfile);
  }

  private Optional<TomlTable> parsed(String file, String text) {
    String wanted = file.equals(PROJECT) ? wanted(text) : text;
    TomlParseResult result = Toml.parse(wanted);
    if (result.hasErrors() && !wanted.equals(text)) {
      result = Toml.parse(text);
    }
    if (result.hasErrors()) {
      int line = result.errors().getFirst().position().line();
      project.note(project.folder().resolve(file), "line " + line + " is not TOML");
      return Optional.empty();
    }
    return Optional.of(result);
  }

  /** What stands before the first table, and the tables that are wanted. */
  private static String wanted(String text) {
    StringBuilder kept = new StringBuilder();
    boolean isWanted = true;
    for (String line : text.split("\n", -1)) {
      Matcher header = HEADER.matcher(line.stripTrailing());
      if (header.matches()) {
        isWanted = WANTED.matcher(header.group(1)).lookingAt();
      }
      if (isWanted) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString();
  }

  private void project(TomlTable all) {
    Optional<TomlTable> own = table(all, "project");
    own.flatMap(it -> text(it, "requires-python"))
        .ifPresent(range -> project.allows(range, "requires-python", PROJECT));
    own.ifPresent(it -> requirements(it, "dependencies"));
    own.flatMap(it -> table(it, "optional-dependencies")).ifPresent(this::groups);
    table(all, "dependency-groups").ifPresent(this::groups);
    Optional<TomlTable> tool = table(all, "tool");
    tool.flatMap(it -> table(it, "poetry")).ifPresent(this::poetry);
    tool.flatMap(it -> table(it, "uv")).ifPresent(it -> requirements(it, "dev-dependencies"));
    tool.flatMap(it -> table(it, "pdm"))
        .flatMap(it -> table(it, "dev-dependencies"))
        .ifPresent(this::groups);
  }

  private void poetry(TomlTable poetry) {
    Optional<TomlTable> main = table(poetry, "dependencies");
    main.flatMap(it -> version(it, "python"))
        .ifPresent(range -> project.allows(range, "python", PROJECT));
    main.ifPresent(this::packages);
    table(poetry, "dev-dependencies").ifPresent(this::packages);
    table(poetry, "group")
        .ifPresent(
            groups -> {
              for (String name : groups.keySet()) {
                table(groups, name)
                    .flatMap(group -> table(group, "dependencies"))
                    .ifPresent(this::packages);
              }
            });
  }

  private void pipfile(TomlTable all) {
    Optional<TomlTable> requires = table(all, "requires");
    requires
        .flatMap(it -> text(it, "python_full_version").or(() -> text(it, "python_version")))
        .ifPresent(version -> project.runs(version, PIPFILE));
    table(all, "packages").ifPresent(this::packages);
    table(all, "dev-packages").ifPresent(this::packages);
  }

  /** {@code name = "^1.2"} or {@code name = { version = "^1.2" }}. */
  private void packages(TomlTable packages) {
    for (String name : packages.keySet()) {
      project.asks(Requirement.of(name, version(packages, name).orElse("")));
    }
  }

  private static Optional<String> version(TomlTable packages, String name) {
    return text(packages, name).or(() -> table(packages, name).flatMap(it -> text(it, "version")));
  }

  /** Lists of requirements by the name of their group. */
  private void groups(TomlTable groups) {
    groups.keySet().forEach(name -> requirements(groups, name));
  }

  private void requirements(TomlTable table, String key) {
    if (get(table, key) instanceof TomlArray list) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof String text) {
          Requirement.of(text).ifPresent(project::asks);
        }
      }
    }
  }

  private static Optional<TomlTable> table(TomlTable table, String key) {
    return get(table, key) instanceof TomlTable inner ? Optional.of(inner) : Optional.empty();
  }

  private static Optional<String> text(TomlTable table, String key) {
    return get(table, key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static @Nullable Object get(TomlTable table, String key) {
    return table.get(List.of(key));
  }
}
