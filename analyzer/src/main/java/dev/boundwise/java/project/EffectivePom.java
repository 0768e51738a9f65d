package dev.boundwise.java.project;

import dev.boundwise.java.project.Dependency.Exclusion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A POM with what it has from its parents, properties filled in. Source: Maven's "POM Reference".
 */
final class EffectivePom {

  private final List<Pom> lineage;
  private final Properties properties;
  private final Function<Dependency, Optional<EffectivePom>> imports;
  private final Set<String> absent;
  private final List<Dependency> imported = new ArrayList<>();
  private final Map<Dependency.Key, Dependency> managed = new LinkedHashMap<>();
  private final Map<Dependency.Key, Optional<Dependency>> known = new HashMap<>();
  private boolean isManagedRead;
  private List<Dependency> dependencies = List.of();

  /**
   * @param lineage the POM and its parents, nearest first
   * @param absent what was not found on the way up
   * @param imports finds a platform whose rows are taken over
   */
  EffectivePom(
      List<Pom> lineage,
      Map<String, String> given,
      List<String> absent,
      Function<Dependency, Optional<EffectivePom>> imports) {
    this.lineage = List.copyOf(lineage);
    this.properties = new Properties(lineage, given);
    this.absent = new TreeSet<>(absent);
    this.imports = imports;
  }

  /** When first asked: of most POMs of a large project it never is. */
  private void readManaged() {
    if (isManagedRead) {
      return;
    }
    isManagedRead = true;
    for (Pom pom : lineage) {
      for (Dependency raw : pom.managed()) {
        Dependency row = filled(raw);
        if (row.isImport()) {
          imported.add(row);
        } else {
          managed.putIfAbsent(row.key(), row);
        }
      }
    }
  }

  Pom own() {
    return lineage.getFirst();
  }

  List<Pom> lineage() {
    return lineage;
  }

  String group() {
    return properties.fill("${project.groupId}");
  }

  String artifact() {
    return properties.fill("${project.artifactId}");
  }

  String version() {
    return properties.fill("${project.version}");
  }

  /** What is managed for a dependency; its own rows win over those of platforms, in their order. */
  Optional<Dependency> managed(Dependency.Key key) {
    readManaged();
    Dependency own = managed.get(key);
    if (own != null) {
      return Optional.of(own);
    }
    Optional<Dependency> found = known.get(key);
    if (found == null) {
      // Meanwhile known as absent: platforms that import each other are not followed for ever.
      known.put(key, Optional.empty());
      found =
          imported.stream()
              .flatMap(platform -> platform(platform).stream())
              .flatMap(platform -> platform.managed(key).stream())
              .findFirst();
      known.put(key, found);
    }
    return found;
  }

  private Optional<EffectivePom> platform(Dependency wanted) {
    Optional<EffectivePom> found = imports.apply(wanted);
    if (found.isEmpty()) {
      absent.add(wanted.coordinates().toString());
    }
    return found;
  }

  /** Parents and platforms that this disk does not have, as far as somebody had to look there. */
  Set<String> absent() {
    return absent;
  }

  /** Its own and those of its parents, with versions, scopes and exclusions as they are managed. */
  List<Dependency> dependencies() {
    if (dependencies.isEmpty()) {
      dependencies = read();
    }
    return dependencies;
  }

  private List<Dependency> read() {
    Map<Dependency.Key, Dependency> all = new LinkedHashMap<>();
    for (Pom pom : lineage) {
      for (Dependency raw : pom.dependencies()) {
        Dependency dependency = filled(raw);
        all.putIfAbsent(dependency.key(), dependency);
      }
    }
    return all.values().stream().map(this::completed).toList();
  }

  private Dependency completed(Dependency dependency) {
    Dependency row = managed(dependency.key()).orElse(dependency);
    List<Exclusion> exclusions = new ArrayList<>(dependency.exclusions());
    exclusions.addAll(row.exclusions());
    String scope = dependency.scope().isEmpty() ? row.scope() : dependency.scope();
    return new Dependency(
        dependency.group(),
        dependency.artifact(),
        dependency.version().isEmpty() ? row.version() : dependency.version(),
        dependency.type(),
        dependency.classifier(),
        scope.isEmpty() ? "compile" : scope,
        dependency.isOptional(),
        exclusions,
        dependency.path().isEmpty() ? row.path() : dependency.path());
  }

  private Dependency filled(Dependency raw) {
    return new Dependency(
        properties.fill(raw.group()),
        properties.fill(raw.artifact()),
        properties.fill(raw.version()),
        properties.fill(raw.type()),
        properties.fill(raw.classifier()),
        properties.fill(raw.scope()),
        raw.isOptional(),
        raw.exclusions(),
        properties.fill(raw.path()));
  }

  Optional<Coordinates> relocation() {
    return own()
        .relocation()
        .map(
            to ->
                Coordinates.pom(
                    to.group().isEmpty() ? group() : properties.fill(to.group()),
                    to.artifact().isEmpty() ? artifact() : properties.fill(to.artifact()),
                    to.version().isEmpty() ? version() : properties.fill(to.version())));
  }

  /** Folders of sources, the first one first; those that do not exist among them. */
  List<Path> sources() {
    return folders(Pom::sources, "src/main/java");
  }

  List<Path> tests() {
    return folders(Pom::tests, "src/test/java");
  }

  private List<Path> folders(Function<Pom, List<String>> said, String usual) {
    List<Path> found = new ArrayList<>();
    lineage.stream()
        .flatMap(pom -> said.apply(pom).stream())
        .flatMap(name -> Folders.below(own().folder(), properties.fill(name)).stream())
        .forEach(found::add);
    Folders.below(own().folder(), usual).ifPresent(found::add);
    return found;
  }

  /** The first that says it: the plugin's settings, the properties that it reads by itself. */
  Optional<Integer> release() {
    return said(Pom.Compiler::release)
        .or(() -> release("${maven.compiler.release}"))
        .or(() -> said(Pom.Compiler::source))
        .or(() -> release("${maven.compiler.source}"))
        .or(() -> release("${maven.compiler.target}"))
        // What Spring Boot's parent takes it from, which may not be on this disk.
        .or(
            () ->
                properties.isSaid("java.version") ? release("${java.version}") : Optional.empty());
  }

  private Optional<Integer> said(Function<Pom.Compiler, String> setting) {
    return lineage.stream()
        .map(pom -> setting.apply(pom.compiler()))
        .flatMap(text -> release(text).stream())
        .findFirst();
  }

  private Optional<Integer> release(String text) {
    return Releases.of(properties.fill(text));
  }
}
