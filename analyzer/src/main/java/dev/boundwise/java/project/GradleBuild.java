package dev.boundwise.java.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A project of a Gradle build. */
final class GradleBuild implements Build {

  private final GradleProjects projects;
  private final Path root;
  private final GradleScript script;
  private final List<Dependency> locked;
  private final Map<Dependency.Key, Dependency> constraints = new HashMap<>();
  private final Set<String> absent = new TreeSet<>();
  private List<Dependency> dependencies = List.of();

  /**
   * @param locked all that a lock file says; empty where there is none
   */
  GradleBuild(GradleProjects projects, Path root, GradleScript script, List<Dependency> locked) {
    this.projects = projects;
    this.root = root;
    this.script = script;
    this.locked = List.copyOf(locked);
    for (Dependency row : script.constraints) {
      constraints.putIfAbsent(row.key(), row);
    }
  }

  GradleProjects projects() {
    return projects;
  }

  @Override
  public Path root() {
    return root;
  }

  @Override
  public String version() {
    return "";
  }

  /** {@code src/NAME/java} of each source set, and what the script names. */
  @Override
  public List<Path> sources() {
    Path all = root.resolve("src");
    List<Path> found = new ArrayList<>();
    found.add(all.resolve("main").resolve("java"));
    found.add(all.resolve("test").resolve("java"));
    for (Path set : Folders.list(all)) {
      found.add(set.resolve("java"));
    }
    script.sources.forEach(name -> Folders.below(root, name).ifPresent(found::add));
    return found.stream().distinct().toList();
  }

  @Override
  public List<Path> generated() {
    return List.of(root.resolve("build").resolve("generated"));
  }

  /** {@code build/classes/java/main}, of each language and source set. */
  @Override
  public List<Path> classes() {
    return Folders.list(root.resolve("build").resolve("classes")).stream()
        .flatMap(language -> Folders.list(language).stream())
        .filter(Files::isDirectory)
        .toList();
  }

  @Override
  public List<Dependency> dependencies() {
    if (dependencies.isEmpty()) {
      List<Dependency> all = new ArrayList<>();
      script.projects.forEach(path -> all.add(Dependency.of("", path, "", "")));
      if (locked.isEmpty()) {
        script.dependencies.forEach(it -> all.add(versioned(it)));
      } else {
        all.addAll(locked);
      }
      dependencies = List.copyOf(all);
    }
    return dependencies;
  }

  private Dependency versioned(Dependency asked) {
    return asked.version().isEmpty()
        ? managed(asked.key()).map(row -> asked.withVersion(row.version())).orElse(asked)
        : asked;
  }

  @Override
  public Optional<Dependency> managed(Dependency.Key key) {
    return managed(key, new HashSet<>());
  }

  /**
   * @param seen those that have been asked: projects may be each other's platforms
   */
  private Optional<Dependency> managed(Dependency.Key key, Set<GradleBuild> seen) {
    if (!seen.add(this)) {
      return Optional.empty();
    }
    Dependency row = constraints.get(key);
    if (row != null && !row.version().isEmpty()) {
      return Optional.of(row);
    }
    for (Dependency platform : script.platforms) {
      Optional<EffectivePom> pom = projects.platform(platform);
      if (pom.isEmpty()) {
        absent.add(
            Coordinates.pom(platform.group(), platform.artifact(), platform.version()).toString());
      }
      Optional<Dependency> found = pom.flatMap(it -> it.managed(key));
      if (found.isPresent()) {
        return found;
      }
    }
    for (String path : script.platformProjects) {
      Optional<GradleBuild> other = projects.named(path);
      Optional<Dependency> found = other.flatMap(it -> it.managed(key, seen));
      other.ifPresent(it -> absent.addAll(it.absent));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean isNewestChosen() {
    return true;
  }

  @Override
  public Optional<Integer> release() {
    return script.release();
  }

  @Override
  public Set<String> absent() {
    return absent;
  }
}
