package dev.boundwise.java.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files of libraries on this disk. */
interface Repository {

  Optional<Path> find(Coordinates coordinates);

  /** The versions of a library of which there is anything, in no order. */
  List<String> versions(String group, String artifact);
}
