package dev.boundwise.java.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Shares files out among modules, and finds what these need. */
final class ProjectReader {

  private static final List<String> LIBRARIES =
      List.of("lib", "libs", "src/main/webapp/WEB-INF/lib");

  /** Languages whose classes Java sources beside them see only when they are compiled. */
  private static final List<String> OTHERS = List.of("aspectj", "groovy", "kotlin", "scala");

  private final Path workingFolder;
  private final List<Path> given;
  private final Notes notes;
  private final Repositories maven;
  private final Repositories gradle;
  private final Poms mavenPoms;
  private final Poms gradlePoms;
  private final Builds builds;
  private final Map<Path, Sources> byRoot = new LinkedHashMap<>();

  ProjectReader(Path workingFolder, List<Path> classpath, LocalLibraries libraries, Notes notes) {
    this.workingFolder = workingFolder;
    this.notes = notes;
    this.given = expanded(classpath);
    this.maven = libraries.mavenFirst();
    this.gradle = libraries.gradleFirst();
    Map<String, String> properties = LocalLibraries.given(workingFolder, notes);
    this.mavenPoms = new Poms(notes, maven, properties);
    this.gradlePoms = new Poms(notes, gradle, Map.of());
    this.builds = new Builds(workingFolder, notes, mavenPoms, gradlePoms);
  }

  JavaProject read(List<Path> files) {
    for (Path each : files) {
      Path file = workingFolder.resolve(each).normalize();
      Path folder = file.getParent();
      sources(builds.of(folder == null ? file : folder)).add(file);
    }
    List<JavaModule> modules = new ArrayList<>();
    Map<Path, JavaModule> others = new LinkedHashMap<>();
    for (Sources sources : List.copyOf(byRoot.values())) {
      modules.addAll(modules(sources, others));
    }
    modules.addAll(others.values());
    return new JavaProject(modules, notes.all());
  }

  private Sources sources(Build build) {
    return byRoot.computeIfAbsent(build.root(), root -> new Sources(build));
  }

  /** A build's own module, and one for each source root of it that stands alone. */
  private List<JavaModule> modules(Sources sources, Map<Path, JavaModule> others) {
    Build build = sources.build();
    Poms poms = build.isNewestChosen() ? gradlePoms : mavenPoms;
    Resolution.Result found =
        Resolution.of(
            poms, build.isNewestChosen() ? gradle : maven, builds.workspace(build), build);
    Set<Path> classpath = new LinkedHashSet<>();
    Set<Path> dependsOn = new LinkedHashSet<>();
    for (Build member : found.members()) {
      List<Path> classes = existing(member.classes());
      if (byRoot.containsKey(member.root())) {
        dependsOn.add(member.root());
      } else if (!classes.isEmpty()) {
        classpath.addAll(classes);
      } else {
        others.computeIfAbsent(member.root(), root -> onlySources(member));
        dependsOn.add(member.root());
      }
    }
    Set<String> missing = new TreeSet<>();
    if (given.isEmpty()) {
      classpath.addAll(found.files());
      LIBRARIES.forEach(name -> classpath.addAll(Folders.jars(build.root().resolve(name))));
      missing.addAll(found.missing());
      missing.addAll(build.absent());
    } else {
      classpath.addAll(given);
    }
    if (OTHERS.stream()
        .anyMatch(name -> Files.isDirectory(build.root().resolve("src/main").resolve(name)))) {
      classpath.addAll(existing(build.classes()));
    }
    return sources.modules(
        new JavaModule(
            build.root(),
            List.of(),
            List.copyOf(classpath),
            List.copyOf(missing),
            release(build),
            List.of(),
            List.copyOf(dependsOn)));
  }

  private static JavaModule onlySources(Build build) {
    return new JavaModule(
        build.root(),
        new SourceRoots(build).all(),
        List.of(),
        List.of(),
        release(build),
        List.of(),
        List.of());
  }

  private static OptionalInt release(Build build) {
    return build.release().map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static List<Path> existing(List<Path> folders) {
    return folders.stream().filter(Files::isDirectory).toList();
  }

  private List<Path> expanded(List<Path> classpath) {
    List<Path> all = new ArrayList<>();
    for (Path each : classpath) {
      Path path = workingFolder.resolve(each).normalize();
      Path parent = path.getParent();
      if (parent != null && path.endsWith("*")) {
        all.addAll(Folders.jars(parent));
      } else if (Files.exists(path)) {
        all.add(path);
      } else {
        notes.add(path, "no such file or folder");
      }
    }
    return all;
  }
}
