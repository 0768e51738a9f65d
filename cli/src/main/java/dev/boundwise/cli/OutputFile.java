package dev.boundwise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A file that is there whole or not at all: readers never see half a report. */
final class OutputFile {
  private OutputFile() {}

  /** What is written. */
  @FunctionalInterface
  interface Content {
    void write(Writer out) throws IOException;
  }

  /** Finds a mistake before the work is done. */
  static void check(Optional<Path> file) {
    if (file.isEmpty()) {
      return;
    }
    Path folder = folder(file.get());
    if (Files.isDirectory(file.get())) {
      throw new Mistake("--output-file takes a file, and " + file.get() + " is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new Mistake("cannot write " + file.get() + ": there is no folder " + folder);
    }
  }

  static void write(Path file, Content content) throws IOException {
    // A pipe or a device has no half-written state, and must not be replaced.
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
        content.write(out);
      }
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path draft =
        folder(target).resolve("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (Writer out = Files.newBufferedWriter(draft, UTF_8)) {
        content.write(out);
      }
      replace(target, draft);
    } catch (IOException e) {
      throw new Mistake("cannot write " + file + ": " + reason(e));
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void replace(Path target, Path draft) throws IOException {
    try {
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.AccessDeniedException
        ? "permission denied"
        : String.valueOf(e.getMessage());
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? file.toAbsolutePath() : folder;
  }
}
