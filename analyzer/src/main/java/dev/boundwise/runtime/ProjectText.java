package dev.boundwise.runtime;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads texts that people and tools have written. */
final class ProjectText {
  private ProjectText() {}

  /** Larger than the lock of any project that people work on. */
  private static final long LARGEST = 16L << 20;

  /**
   * A file's text.
   *
   * @param problem is told why there is none
   */
  static Optional<String> read(Path file, Consumer<String> problem) {
    try {
      if (Files.size(file) > LARGEST) {
        problem.accept("larger than 16 MB, which no file of its name is");
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      boolean isWide =
          bytes.length > 1
              && ((bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)
                  || (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff));
      // "pip freeze > requirements.txt" in a PowerShell writes UTF-16.
      String text = new String(bytes, isWide ? UTF_16 : UTF_8);
      return Optional.of(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (IOException e) {
      problem.accept("cannot be read");
      return Optional.empty();
    }
  }
}
