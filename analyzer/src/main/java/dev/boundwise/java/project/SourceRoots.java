package dev.boundwise.java.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The source roots of a module: those that its build knows, those of sources that are generated,
 * and those that its files show by the packages that they are in.
 */
final class SourceRoots {

  /** Folders looked at below one of generated sources: more than a build makes roots of. */
  private static final int MOST_FOLDERS = 4_000;

  private final Set<Path> known = new LinkedHashSet<>();
  private final Map<Path, Optional<Path>> byFolder = new HashMap<>();

  SourceRoots(Build build) {
    for (Path folder : build.sources()) {
      if (Files.isDirectory(folder)) {
        known.add(folder);
      }
    }
    for (Path folder : build.generated()) {
      generated(folder, new int[] {0});
    }
  }

  List<Path> all() {
    return List.copyOf(known);
  }

  /** Where a file's package begins, told by one file for its folder. */
  Optional<Path> of(Path file) {
    Path folder = file.getParent();
    if (folder == null) {
      return Optional.empty();
    }
    Optional<Path> root = byFolder.get(folder);
    if (root == null) {
      root = above(folder).or(() -> PackageName.sourceRoot(file));
      byFolder.put(folder, root);
    }
    return root;
  }

  /** That of a layout is not doubted. */
  private Optional<Path> above(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (known.contains(at) && at.endsWith("java")) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Roots lie at any depth, and not below each other. */
  private void generated(Path folder, int[] looked) {
    if (looked[0]++ > MOST_FOLDERS) {
      return;
    }
    List<Path> inside = Folders.list(folder);
    for (Path file : inside) {
      if (file.toString().endsWith(".java")) {
        PackageName.sourceRoot(file).ifPresent(known::add);
        return;
      }
    }
    List<Path> folders = new ArrayList<>(inside);
    folders.removeIf(each -> !Files.isDirectory(each));
    for (Path each : folders) {
      generated(each, looked);
      // The first file below showed the root of all that is here.
      if (known.stream().anyMatch(folder::startsWith)) {
        return;
      }
    }
  }
}
