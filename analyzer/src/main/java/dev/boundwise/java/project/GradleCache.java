package dev.boundwise.java.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Gradle's {@code files-2.1}: {@code org.slf4j/slf4j-api/2.0.17/HASH/slf4j-api-2.0.17.jar}. */
record GradleCache(Path folder) implements Repository {

  @Override
  public Optional<Path> find(Coordinates wanted) {
    return Folders.below(library(wanted.group(), wanted.artifact()), wanted.version())
        .map(Folders::list)
        .orElse(List.of())
        .stream()
        .map(hash -> hash.resolve(wanted.fileName()))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  @Override
  public List<String> versions(String group, String artifact) {
    return Folders.list(library(group, artifact)).stream()
        .filter(Files::isDirectory)
        .map(it -> it.getFileName().toString())
        .toList();
  }

  private Path library(String group, String artifact) {
    return Folders.below(folder, group + "/" + artifact).orElse(folder);
  }
}
