package dev.boundwise.java.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What could not be read, and the reading of it. */
final class Notes {

  /** Larger than any build file that people write, and than the lists of versions of platforms. */
  private static final long LARGEST = 16L << 20;

  private final Path workingFolder;
  private final Set<String> notes = new LinkedHashSet<>();

  Notes(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  void add(Path file, String problem) {
    Path shown = file.startsWith(workingFolder) ? workingFolder.relativize(file) : file;
    notes.add(shown.toString().replace('\\', '/') + ": " + problem);
  }

  List<String> all() {
    return List.copyOf(notes);
  }

  /** Empty where there is no such file, or none that can be read, which is noted. */
  Optional<byte[]> bytes(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      if (Files.size(file) > LARGEST) {
        add(file, "larger than 16 MB, which no file of its name is");
        return Optional.empty();
      }
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      add(file, "cannot be read");
      return Optional.empty();
    }
  }
}
