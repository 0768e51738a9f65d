package dev.boundwise.source;

import java.nio.file.Path;
import java.util.List;

/**
 * Patterns of paths, as in an ignore file of a folder: the last one that matches decides. Those
 * without a slash hold outside of the folder too.
 */
public final class PathPatterns {

  private final Path folder;
  private final IgnoreFile patterns;

  private PathPatterns(Path folder, IgnoreFile patterns) {
    this.folder = folder;
    this.patterns = patterns;
  }

  /** Patterns as people write them. */
  public static PathPatterns of(Path folder, List<String> patterns) {
    return new PathPatterns(folder, IgnoreFile.ofPatterns(patterns));
  }

  /** Whether they match a file, or a folder that it is in. */
  public boolean match(Path file) {
    String name = relative(file);
    int start = name.startsWith("/") ? 1 : 0;
    for (int slash = name.indexOf('/', start); slash > 0; slash = name.indexOf('/', slash + 1)) {
      if (matches(name.substring(0, slash), true)) {
        return true;
      }
    }
    return matches(name, false);
  }

  /** The same, of a folder in a working folder where their own is relative. */
  PathPatterns below(Path workingFolder) {
    return new PathPatterns(workingFolder.resolve(folder).normalize(), patterns);
  }

  boolean isOf(Path other) {
    return folder.equals(other);
  }

  /**
   * @param name relative to the folder, or absolute outside of it, in the form of {@link
   *     IgnoreFile#bytesOf}
   */
  boolean matches(String name, boolean isFolder) {
    return patterns.verdict(name, name.startsWith("/") ? 1 : 0, isFolder)
        == IgnoreFile.Verdict.IGNORED;
  }

  String relative(Path place) {
    Path whole = place.toAbsolutePath().normalize();
    Path home = folder.toAbsolutePath().normalize();
    return IgnoreFile.bytesOf(
        FileNames.slashed(whole.startsWith(home) ? home.relativize(whole) : whole));
  }
}
