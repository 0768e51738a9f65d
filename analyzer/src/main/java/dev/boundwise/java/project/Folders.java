package dev.boundwise.java.project;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at folders, and takes what cannot be looked at for absent. */
final class Folders {

  private Folders() {}

  /** What is in a folder, in the order of names. */
  static List<Path> list(Path folder) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      entries.forEach(found::add);
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    found.sort(null);
    return found;
  }

  /** A path as build files write it; empty where no file of this system can be called so. */
  static Optional<Path> below(Path folder, String path) {
    if (path.isBlank() || path.contains("${")) {
      return Optional.empty();
    }
    try {
      return Optional.of(folder.resolve(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The jars right within a folder, those of sources and documentation left out. */
  static List<Path> jars(Path folder) {
    return list(folder).stream()
        .filter(
            file -> {
              String name = file.getFileName().toString();
              return name.endsWith(".jar")
                  && !name.endsWith("-sources.jar")
                  && !name.endsWith("-javadoc.jar");
            })
        .filter(Files::isRegularFile)
        .toList();
  }
}
