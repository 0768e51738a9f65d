package dev.boundwise.engine;

import dev.boundwise.rule.Location;

/** Why a file, or a part of it, could not be read. Messages have no full stop. */
public sealed interface FileProblem {

  String path();

  String message();

  /** A file or folder of which nothing was read. */
  record Unread(String path, String message) implements FileProblem {}

  /** A place in a file that is not text or not Python; the rest of the file was analysed. */
  record NotUnderstood(Location location, String message) implements FileProblem {
    @Override
    public String path() {
      return location.file().path();
    }
  }
}
