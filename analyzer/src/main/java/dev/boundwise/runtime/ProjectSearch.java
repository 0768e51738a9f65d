package dev.boundwise.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes up from a place until it is known what its project runs on. */
final class ProjectSearch {
  private ProjectSearch() {}

  static ProjectPython of(Path place) {
    Path whole = place.toAbsolutePath().normalize();
    Optional<ProjectPython.Stated> python = Optional.empty();
    Map<String, String> packages = Map.of();
    List<String> notes = new ArrayList<>();
    @Nullable Path folder = Files.isDirectory(whole) ? whole : whole.getParent();
    while (folder != null && (python.isEmpty() || packages.isEmpty())) {
      ProjectFolder read = ProjectFolder.read(folder);
      notes.addAll(read.notes());
      python = python.or(read::python);
      packages = packages.isEmpty() ? read.packages() : packages;
      folder = Files.exists(folder.resolve(".git")) ? null : folder.getParent();
    }
    return new ProjectPython(python, packages, notes);
  }
}
