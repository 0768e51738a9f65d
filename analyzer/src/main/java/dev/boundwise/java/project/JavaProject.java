package dev.boundwise.java.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The modules of the Java sources that are analysed.
 *
 * @param modules in the order of their first files; those without files come last
 * @param notes what could not be read, one sentence each without a full stop, with its file
 */
public record JavaProject(List<JavaModule> modules, List<String> notes) {

  public JavaProject {
    modules = List.copyOf(modules);
    notes = List.copyOf(notes);
  }

  /**
   * What the build files that are responsible for some files say: a {@code pom.xml}, a {@code
   * build.gradle} or {@code build.gradle.kts} in a folder of the file or above it, up to the root
   * of its repository. Libraries are looked for on this disk alone: in Maven's local repository,
   * Gradle's cache, and folders {@code lib} and {@code libs}. Nothing is run or fetched, and what
   * cannot be read becomes a note.
   *
   * @param workingFolder what paths in notes are relative to
   * @param javaFiles relative ones to {@code workingFolder}
   * @param classpath jars, folders of classes, and {@code lib/*} for all jars of a folder, which
   *     take the place of the libraries that the build asks for; empty to look for these
   */
  public static JavaProject of(Path workingFolder, List<Path> javaFiles, List<Path> classpath) {
    Path folder = workingFolder.toAbsolutePath().normalize();
    Notes notes = new Notes(folder);
    Path first = javaFiles.isEmpty() ? folder : folder.resolve(javaFiles.getFirst()).normalize();
    LocalLibraries libraries = LocalLibraries.ofUser(LocalLibraries.given(first, notes), notes);
    return of(folder, javaFiles, classpath, libraries, notes);
  }

  static JavaProject of(
      Path workingFolder,
      List<Path> javaFiles,
      List<Path> classpath,
      LocalLibraries libraries,
      Notes notes) {
    return new ProjectReader(workingFolder, classpath, libraries, notes).read(javaFiles);
  }

  /** The source roots that a module sees: its own, then those of the modules that it depends on. */
  public List<Path> sourcePath(JavaModule module) {
    List<Path> all = new ArrayList<>(module.sourceRoots());
    for (Path root : module.dependsOn()) {
      modules.stream()
          .filter(it -> it.root().equals(root))
          .forEach(it -> all.addAll(it.sourceRoots()));
    }
    return all.stream().distinct().toList();
  }
}
