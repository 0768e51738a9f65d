package dev.boundwise.java.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How one module is built, as far as its build file says. */
sealed interface Build permits MavenBuild, GradleBuild, FolderBuild {

  Path root();

  /** Empty where it is not known. */
  String version();

  /** Folders where its sources are if they are there at all: main before test ones. */
  List<Path> sources();

  /** Folders into which the build writes sources, at any depth. */
  List<Path> generated();

  /** Folders into which the build writes classes. */
  List<Path> classes();

  /** What it asks for, in order, versions filled in as far as they are known. */
  List<Dependency> dependencies();

  /** What it says of what others ask for. */
  Optional<Dependency> managed(Dependency.Key key);

  /** Whether the newest version of a library is taken, or the one asked for nearest to the top. */
  boolean isNewestChosen();

  Optional<Integer> release();

  /** Parents and platforms that this disk does not have. */
  Set<String> absent();
}
