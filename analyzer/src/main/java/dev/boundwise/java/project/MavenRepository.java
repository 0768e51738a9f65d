package dev.boundwise.java.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The folder in which Maven keeps what it has fetched: {@code org/slf4j/slf4j-api/2.0.17/}. */
record MavenRepository(Path folder) implements Repository {

  private static final String SNAPSHOT = "-SNAPSHOT";

  @Override
  public Optional<Path> find(Coordinates wanted) {
    return Folders.below(library(wanted.group(), wanted.artifact()), wanted.version())
        .flatMap(version -> file(version, wanted));
  }

  private static Optional<Path> file(Path version, Coordinates wanted) {
    Path file = version.resolve(wanted.fileName());
    if (Files.isRegularFile(file)) {
      return Optional.of(file);
    }
    if (!wanted.version().endsWith(SNAPSHOT)) {
      return Optional.empty();
    }
    // Of a snapshot that was fetched, "1.0-20251014.081500-3".
    String start = wanted.artifact() + "-" + wanted.version().replace(SNAPSHOT, "") + "-";
    String end = wanted.fileName("").substring(wanted.artifact().length() + 1);
    return Folders.list(version).stream()
        .filter(it -> isStamped(it.getFileName().toString(), start, end))
        .max(Comparator.comparing(Path::getFileName));
  }

  private static boolean isStamped(String name, String start, String end) {
    return name.length() > start.length() + end.length()
        && name.startsWith(start)
        && name.endsWith(end)
        && name.substring(start.length(), name.length() - end.length())
            .matches("\\d{8}\\.\\d+-\\d+");
  }

  @Override
  public List<String> versions(String group, String artifact) {
    return Folders.list(library(group, artifact)).stream()
        .filter(Files::isDirectory)
        .map(it -> it.getFileName().toString())
        .toList();
  }

  private Path library(String group, String artifact) {
    return Folders.below(folder, group.replace('.', '/') + "/" + artifact).orElse(folder);
  }
}
