package dev.boundwise.java.project;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that this disk has of libraries; each question is asked of the disk once. */
final class Repositories {

  private record Library(String group, String artifact) {}

  private final List<Repository> repositories;
  private final Map<Coordinates, Optional<Path>> files = new HashMap<>();
  private final Map<Library, List<String>> versions = new HashMap<>();

  /**
   * @param repositories the first one that has a file says where it is
   */
  Repositories(List<Repository> repositories) {
    this.repositories = List.copyOf(repositories);
  }

  Optional<Path> find(Coordinates wanted) {
    return files.computeIfAbsent(
        wanted, it -> repositories.stream().flatMap(each -> each.find(it).stream()).findFirst());
  }

  /** The version itself, or the newest on this disk where it is left open. */
  String settled(String group, String artifact, String version) {
    if (!Versions.isOpen(version)) {
      return version;
    }
    if (version.matches("\\[[^,\\[\\]()]+]")) {
      return version.substring(1, version.length() - 1).strip();
    }
    List<String> available =
        versions.computeIfAbsent(
            new Library(group, artifact),
            it ->
                repositories.stream()
                    .flatMap(each -> each.versions(group, artifact).stream())
                    .toList());
    return Versions.newest(version, available).orElse(version);
  }
}
