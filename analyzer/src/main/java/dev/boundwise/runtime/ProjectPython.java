package dev.boundwise.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project's files say of the interpreter that it runs on.
 *
 * @param python empty where no file says it
 * @param packages that it asks for, or that are locked, as a {@link PythonRuntime} has them
 * @param notes what could not be read, one sentence each without a full stop
 */
public record ProjectPython(
    Optional<Stated> python, Map<String, String> packages, List<String> notes) {

  /**
   * Versions that a project runs on.
   *
   * @param least the one that its code has to run on
   * @param newest that it allows, of those that there are
   * @param isFree whether it names a free-threaded build
   * @param source {@code requires-python in pyproject.toml}
   */
  public record Stated(PythonVersion least, PythonVersion newest, boolean isFree, String source) {}

  static final ProjectPython NOTHING = new ProjectPython(Optional.empty(), Map.of(), List.of());

  public ProjectPython {
    packages = Map.copyOf(packages);
    notes = List.copyOf(notes);
  }

  /**
   * What the files of the project say that a file or folder belongs to: those of the nearest folder
   * from its own upwards that says anything, up to the root of its repository. Nothing is run, and
   * what cannot be read becomes a note.
   */
  public static ProjectPython of(Path place) {
    return ProjectSearch.of(place);
  }
}
