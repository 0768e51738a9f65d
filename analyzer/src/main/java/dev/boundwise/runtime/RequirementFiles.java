package dev.boundwise.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code requirements*.txt} and {@code environment.yml}. */
final class RequirementFiles {

  private static final Pattern INCLUDE = Pattern.compile("(?:-r|--requirement)[ =]?\\s*(\\S+)");
  private static final Pattern CONDA =
      Pattern.compile("\\s*-\\s+[\"']?([A-Za-z0-9][^\"'#]*)[\"']?.*");

  private static final Pattern CONDA_PYTHON = Pattern.compile("python(?![\\w-])\\s*(.*)");

  private final ProjectFolder project;
  private final Set<Path> read = new HashSet<>();

  RequirementFiles(ProjectFolder project) {
    this.project = project;
  }

  void read() {
    Path folder = project.folder();
    Stream.concat(
            files(folder, "requirements[^/]*\\.(txt|in)"),
            files(folder.resolve("requirements"), ".*\\.(txt|in)"))
        .forEach(this::requirements);
    for (String name : List.of("environment.yml", "environment.yaml")) {
      project.text(name).ifPresent(text -> environment(text, name));
    }
  }

  /** In the order of their names: two runs say the same. */
  private static Stream<Path> files(Path folder, String names) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all
          .filter(file -> String.valueOf(file.getFileName()).matches(names))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      return Stream.empty(); // nobody may look into it
    }
  }

  private void requirements(Path file) {
    if (!read.add(file)) {
      return;
    }
    Optional<String> text = project.text(file);
    // A line that ends with a backslash goes on.
    for (String line : text.orElse("").replaceAll("\\\\\\R", " ").split("\\R", -1)) {
      String said = line.replaceFirst("(^|\\s)#.*", "").strip();
      Matcher include = INCLUDE.matcher(said);
      if (include.matches()) {
        Path other = file.resolveSibling(include.group(1)).normalize();
        if (other.startsWith(project.folder())) {
          requirements(other);
        }
      } else if (!said.startsWith("-")) {
        Requirement.of(said.replaceFirst("\\s--.*", "")).ifPresent(project::asks);
      }
    }
  }

  /**
   * Conda writes {@code - python=3.11} and {@code - numpy >=1.26}; below {@code pip:} as pip does.
   */
  private void environment(String text, String file) {
    boolean isListed = false;
    for (String line : text.split("\\R", -1)) {
      if (!line.isBlank() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '-') {
        isListed = line.startsWith("dependencies:");
      }
      Matcher entry = CONDA.matcher(line);
      if (!isListed || !entry.matches() || entry.group(1).strip().endsWith(":")) {
        continue;
      }
      // channel::name=version=build
      String said =
          entry
              .group(1)
              .strip()
              .replaceFirst("^[\\w.-]+::", "")
              .replaceFirst("^([^=<>!~]+=[^=]+)=.*", "$1");
      Matcher python = CONDA_PYTHON.matcher(said);
      if (python.matches()) {
        String version = python.group(1).strip();
        if (version.matches("=?=?[\\d.]+")) {
          project.runs(version.replaceFirst("^=*", ""), file);
        } else {
          project.allows(version, "python", file);
        }
      } else {
        Requirement.of(said).ifPresent(project::asks);
      }
    }
  }
}
