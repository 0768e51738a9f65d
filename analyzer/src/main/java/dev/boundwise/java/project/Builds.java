package dev.boundwise.java.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the build that is responsible for a folder, and the builds beside it. */
final class Builds {

  private static final List<String> MARKS = List.of("build.xml", ".classpath");
  private static final List<String> LIBRARIES = List.of("lib", "libs");

  private final Path workingFolder;
  private final Notes notes;
  private final Poms poms;
  private final Poms gradlePoms;
  private final Map<Path, Optional<Build>> byFolder = new HashMap<>();
  private final Map<Path, GradleProjects> gradle = new HashMap<>();
  private final Map<Path, Optional<Path>> gradleRoots = new HashMap<>();
  private final Map<Path, Map<String, MavenBuild>> reactors = new HashMap<>();
  private final Map<Path, MavenBuild> maven = new HashMap<>();

  Builds(Path workingFolder, Notes notes, Poms poms, Poms gradlePoms) {
    this.workingFolder = workingFolder;
    this.notes = notes;
    this.poms = poms;
    this.gradlePoms = gradlePoms;
  }

  /** That of the nearest build file from a folder upwards; else one that only knows a folder. */
  Build of(Path folder) {
    return above(aboveSources(folder)).orElseGet(() -> new FolderBuild(plainRoot(folder)));
  }

  /** Of {@code core/src/main/java/com/example} what is before {@code src}: no build is within. */
  private static Path aboveSources(Path folder) {
    for (int i = folder.getNameCount() - 3; i > 0; i--) {
      if (folder.getName(i).endsWith("src") && folder.getName(i + 2).endsWith("java")) {
        Path above = folder.getRoot();
        return above == null ? folder : above.resolve(folder.subpath(0, i));
      }
    }
    return folder;
  }

  private Optional<Build> above(Path folder) {
    Optional<Build> known = byFolder.get(folder);
    if (known == null) {
      Path parent = folder.getParent();
      known = at(folder);
      if (known.isEmpty() && parent != null && !isRepository(folder)) {
        known = above(parent);
      }
      byFolder.put(folder, known);
    }
    return known;
  }

  private Optional<Build> at(Path folder) {
    Path pom = folder.resolve("pom.xml");
    boolean hasPom = Files.isRegularFile(pom);
    Optional<Build> found = hasPom ? maven(pom).map(it -> it) : Optional.empty();
    if (found.isPresent()) {
      return found;
    }
    Optional<Build> other = gradle(folder);
    return other.isEmpty() && hasPom ? Optional.of(new FolderBuild(folder)) : other;
  }

  private Optional<MavenBuild> maven(Path pom) {
    MavenBuild known = maven.get(pom);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<MavenBuild> found = poms.at(pom).map(MavenBuild::new);
    found.ifPresent(it -> maven.put(pom, it));
    return found;
  }

  private Optional<Build> gradle(Path folder) {
    Optional<Path> root = gradleRoot(folder);
    if (root.isPresent()) {
      GradleProjects projects = projects(root.get());
      return projects.isProject(folder) ? Optional.of(projects.at(folder)) : Optional.empty();
    }
    return GradleProjects.buildFile(folder).map(file -> projects(folder).at(folder));
  }

  private Optional<Path> gradleRoot(Path folder) {
    Optional<Path> known = gradleRoots.get(folder);
    if (known == null) {
      Path parent = folder.getParent();
      known =
          GradleProjects.isRoot(folder)
              ? Optional.of(folder)
              : parent == null || isRepository(folder) ? Optional.empty() : gradleRoot(parent);
      gradleRoots.put(folder, known);
    }
    return known;
  }

  private GradleProjects projects(Path root) {
    GradleProjects known = gradle.get(root);
    if (known == null) {
      known = new GradleProjects(root, notes, gradlePoms);
      gradle.put(root, known);
    }
    return known;
  }

  private static boolean isRepository(Path folder) {
    return Files.exists(folder.resolve(".git"));
  }

  /** The folder that holds sources without a build: one with jars beside it, or the working one. */
  private Path plainRoot(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (at.equals(workingFolder) || isMarked(at)) {
        return at;
      }
      if (isRepository(at)) {
        break;
      }
    }
    return folder.startsWith(workingFolder) ? workingFolder : folder;
  }

  private static boolean isMarked(Path folder) {
    // what lies right below the root of a disk is everybody's
    boolean isShared = folder.getNameCount() < 2;
    return MARKS.stream().anyMatch(name -> Files.exists(folder.resolve(name)))
        || (!isShared && isBesideJars(folder));
  }

  private static boolean isBesideJars(Path folder) {
    return LIBRARIES.stream().anyMatch(name -> !Folders.jars(folder.resolve(name)).isEmpty());
  }

  Resolution.Workspace workspace(Build build) {
    return switch (build) {
      case MavenBuild own -> {
        Map<String, MavenBuild> reactor = reactor(own);
        yield wanted -> Optional.ofNullable(reactor.get(wanted.name()));
      }
      case GradleBuild own ->
          wanted ->
              wanted.group().isEmpty()
                  ? own.projects().named(wanted.artifact()).map(it -> it)
                  : Optional.empty();
      case FolderBuild own -> wanted -> Optional.empty();
    };
  }

  /**
   * All that is built with a module: those that the topmost POM above it names, also through
   * others.
   */
  private Map<String, MavenBuild> reactor(MavenBuild build) {
    Path top = build.root();
    for (Path at = top; at != null && !isRepository(at); ) {
      at = at.getParent();
      if (at != null && Files.isRegularFile(at.resolve("pom.xml"))) {
        top = at;
      }
    }
    Map<String, MavenBuild> known = reactors.get(top);
    if (known == null) {
      known = new HashMap<>();
      collect(top.resolve("pom.xml"), known, new HashSet<>());
      reactors.put(top, known);
    }
    known.putIfAbsent(name(build), build);
    return known;
  }

  private void collect(Path pom, Map<String, MavenBuild> into, Set<Path> seen) {
    if (!seen.add(pom)) {
      return;
    }
    Optional<MavenBuild> found = maven(pom);
    if (found.isEmpty()) {
      return;
    }
    into.putIfAbsent(name(found.get()), found.get());
    for (String module : found.get().pom().own().modules()) {
      Folders.below(found.get().root(), module)
          .map(path -> Files.isDirectory(path) ? path.resolve("pom.xml") : path)
          .filter(Files::isRegularFile)
          .ifPresent(path -> collect(path, into, seen));
    }
  }

  private static String name(MavenBuild build) {
    return build.pom().group() + ":" + build.pom().artifact();
  }
}
