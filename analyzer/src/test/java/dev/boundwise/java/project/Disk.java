package dev.boundwise.java.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A project, Maven's repository and Gradle's cache, in a folder of a test. */
final class Disk {

  private final Path root;
  final Path project;

  Disk(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.project = this.root.resolve("project");
    write(project.resolve(".git"), "");
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the project. */
  Path file(String name, String text) {
    Path file = project.resolve(name);
    write(file, text);
    return file;
  }

  /**
   * A source of the project: {@code src/main/java/com/example/A.java}, in the package of its path.
   */
  Path source(String root, String type) {
    int dot = type.lastIndexOf('.');
    return file(
        root + "/" + type.replace('.', '/') + ".java",
        "// A licence; package wrong;\n"
            + (dot < 0 ? "" : "package " + type.substring(0, dot) + ";\n")
            + "\nclass "
            + type.substring(dot + 1)
            + " {}\n");
  }

  void pom(String folder, String content) {
    file(folder.isEmpty() ? "pom.xml" : folder + "/pom.xml", "<project>" + content + "</project>");
  }

  /** A jar in Maven's repository, and its POM. */
  void library(String coordinates, String content) {
    libraryPom(coordinates, content);
    jar(coordinates);
  }

  void jar(String coordinates) {
    write(maven(coordinates, ".jar"), "");
  }

  void libraryPom(String coordinates, String content) {
    String[] parts = coordinates.split(":", -1);
    write(
        maven(coordinates, ".pom"),
        "<project><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>%s</project>"
            .formatted(parts[0], parts[1], parts[2], content));
  }

  private Path maven(String coordinates, String end) {
    String[] parts = coordinates.split(":", -1);
    String classifier = parts.length > 3 ? "-" + parts[3] : "";
    return root.resolve("m2")
        .resolve(parts[0].replace('.', '/'))
        .resolve(parts[1])
        .resolve(parts[2])
        .resolve(parts[1] + "-" + parts[2] + classifier + end);
  }

  /** A jar in Gradle's cache, and its POM, each in a folder named by a hash. */
  void cached(String coordinates, String content) {
    String[] parts = coordinates.split(":", -1);
    Path version = root.resolve("gradle").resolve(parts[0]).resolve(parts[1]).resolve(parts[2]);
    String name = parts[1] + "-" + parts[2];
    write(version.resolve("4f1a").resolve(name + ".jar"), "");
    write(version.resolve("9b2c").resolve(name + ".pom"), "<project>" + content + "</project>");
  }

  JavaProject read(Path... files) {
    return read(List.of(), files);
  }

  JavaProject read(List<Path> classpath, Path... files) {
    Notes notes = new Notes(project);
    return JavaProject.of(
        project,
        List.of(files),
        classpath,
        new LocalLibraries(root.resolve("m2"), root.resolve("gradle")),
        notes);
  }

  /** The one module of a project that could be read as a whole. */
  JavaModule module(Path... files) {
    JavaProject read = read(files);
    if (!read.notes().isEmpty() || read.modules().size() != 1) {
      throw new AssertionError(read.toString());
    }
    return read.modules().getFirst();
  }

  /** Names of the files on a class path: {@code [a-1.0.jar]}. */
  static List<String> names(List<Path> paths) {
    return paths.stream().map(it -> it.getFileName().toString()).toList();
  }

  /** Paths within the project, with slashes. */
  List<String> inProject(List<Path> paths) {
    return paths.stream().map(it -> project.relativize(it).toString().replace('\\', '/')).toList();
  }

  /**
   * Rows of dependencies: {@code dependencies("g:a:1.0", "g:b:1.0:test")}, the fourth the scope.
   */
  static String dependencies(String... coordinates) {
    StringBuilder all = new StringBuilder("<dependencies>");
    Stream.of(coordinates).map(Disk::dependency).forEach(all::append);
    return all.append("</dependencies>").toString();
  }

  static String managed(String... coordinates) {
    return "<dependencyManagement>" + dependencies(coordinates) + "</dependencyManagement>";
  }

  private static String dependency(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    String[] names = {
      "groupId", "artifactId", "version", "scope", "type", "classifier", "optional"
    };
    StringBuilder row = new StringBuilder("<dependency>");
    for (int i = 0; i < parts.length; i++) {
      if (!parts[i].isEmpty()) {
        row.append("<%1$s>%2$s</%1$s>".formatted(names[i], parts[i]));
      }
    }
    return row.append("</dependency>").toString();
  }
}
