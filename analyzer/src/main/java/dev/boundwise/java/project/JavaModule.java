package dev.boundwise.java.project;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * Sources that are compiled together. All paths are absolute.
 *
 * @param root the folder of its build file; of sources without one, the folder that holds them
 * @param sourceRoots folders in which a type's path follows from its name: main before test before
 *     generated ones
 * @param classpath jars and folders that exist, in the order in which they are searched
 * @param missing what the build asks for and this disk does not have: {@code
 *     group:artifact:version} or {@code group:artifact:type:version}, with a classifier last;
 *     sorted
 * @param release the version of Java that it is written in, 8 or 21; empty where nothing says it
 * @param files those of the analysed files that are part of it, sorted; empty where the module is
 *     here only because others depend on it
 * @param dependsOn roots of the modules whose sources it sees, also through others, nearest first
 */
public record JavaModule(
    Path root,
    List<Path> sourceRoots,
    List<Path> classpath,
    List<String> missing,
    OptionalInt release,
    List<Path> files,
    List<Path> dependsOn) {

  public JavaModule {
    sourceRoots = List.copyOf(sourceRoots);
    classpath = List.copyOf(classpath);
    missing = List.copyOf(missing);
    files = List.copyOf(files);
    dependsOn = List.copyOf(dependsOn);
  }
}
