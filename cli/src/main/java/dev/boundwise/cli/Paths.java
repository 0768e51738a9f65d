package dev.boundwise.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Files and folders that were asked for. */
final class Paths {
  private Paths() {}

  static final Path STANDARD_INPUT = Path.of("-");

  /** All of them; the current folder for none. */
  static List<Path> existing(List<String> typed) {
    List<Path> found = new ArrayList<>();
    for (String text : typed.isEmpty() ? List.of(".") : typed) {
      found.add(existing(text));
    }
    if (found.contains(STANDARD_INPUT) && found.size() > 1) {
      throw new Mistake("standard input (-) is checked alone; leave out the other paths");
    }
    return found;
  }

  private static Path existing(String text) {
    if (text.isEmpty()) {
      throw new Mistake(
          "a path is empty: name a file or a folder, or leave it out for this folder");
    }
    Path path = path(text);
    if (path.equals(STANDARD_INPUT) || Files.exists(path)) {
      return path;
    }
    throw new Mistake("no such file or folder: " + text + suggestion(path));
  }

  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new Mistake("not a path: " + text + " (" + e.getReason() + ")");
    }
  }

  /** Names the first part that is wrong, by what stands beside it. */
  private static String suggestion(Path path) {
    Path known = path.isAbsolute() ? path.getRoot() : Path.of("");
    for (Path part : path) {
      Path next = known.resolve(part);
      if (!Files.exists(next)) {
        Path base = known;
        return Nearest.of(part.toString(), children(known))
            .map(near -> "; did you mean " + base.resolve(near) + "?")
            .orElse("");
      }
      known = next;
    }
    return "";
  }

  private static List<String> children(Path folder) {
    try (Stream<Path> children = Files.list(folder.toAbsolutePath())) {
      return children.map(child -> String.valueOf(child.getFileName())).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
