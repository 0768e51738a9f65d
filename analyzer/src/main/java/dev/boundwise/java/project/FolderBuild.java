package dev.boundwise.java.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sources whose build says nothing that can be read, or that have none. */
record FolderBuild(Path root) implements Build {

  @Override
  public String version() {
    return "";
  }

  @Override
  public List<Path> sources() {
    Path all = root.resolve("src");
    return List.of(all.resolve("main").resolve("java"), all.resolve("test").resolve("java"));
  }

  @Override
  public List<Path> generated() {
    return List.of();
  }

  @Override
  public List<Path> classes() {
    return List.of();
  }

  @Override
  public List<Dependency> dependencies() {
    return List.of();
  }

  @Override
  public Optional<Dependency> managed(Dependency.Key key) {
    return Optional.empty();
  }

  @Override
  public boolean isNewestChosen() {
    return false;
  }

  @Override
  public Optional<Integer> release() {
    return Optional.empty();
  }

  @Override
  public Set<String> absent() {
    return Set.of();
  }
}
