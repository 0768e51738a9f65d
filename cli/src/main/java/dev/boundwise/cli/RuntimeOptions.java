package dev.boundwise.cli;

import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.ProjectPython;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import dev.boundwise.runtime.StartMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * What code runs on: as the command line says, else as the project's own files say, else the newest
 * Python, on all cores of this machine.
 */
final class RuntimeOptions {

  private static final String VERSIONS = "3\\.([89]|1\\d)t?";

  /** The first one with a build without the lock. */
  private static final PythonVersion FIRST_FREE = new PythonVersion(3, 13);

  @Option(
      names = "--python",
      paramLabel = "VERSION",
      split = ",",
      hideParamSyntax = true,
      description = {
        "The Python that the code runs on: 3.12, or 3.14t for the free-threaded build, which has"
            + " no GIL. Without it: the oldest one that the project's files allow (pyproject.toml,"
            + " setup.cfg, .python-version, ...), else 3.14."
      })
  private List<String> python = List.of();

  @Option(
      names = "--cores",
      paramLabel = "N",
      description = "How many cores the code may use; as many as there are here.")
  private int cores = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--start-method",
      paramLabel = "METHOD",
      description =
          "How processes start: fork, forkserver or spawn. Without it: what that Python does by"
              + " itself, on Linux forkserver from 3.14 on and fork before, elsewhere spawn.")
  private Optional<StartMethod> startMethod = Optional.empty();

  @Option(
      names = "--platform",
      paramLabel = "SYSTEM",
      description = "What the code runs on: linux, macos or windows; this one.")
  private Platform platform = Platform.here();

  private final List<ProjectPython> projects = new ArrayList<>();

  /**
   * What code runs on, at least one, in the order that was asked for.
   *
   * @param places whose projects' files say what the command line does not
   */
  List<PythonRuntime> runtimes(List<Path> places) {
    check();
    projects.clear();
    places.stream().map(ProjectPython::of).forEach(projects::add);
    Map<String, String> packages = new LinkedHashMap<>();
    projects.forEach(project -> project.packages().forEach(packages::putIfAbsent));
    List<PythonRuntime> runtimes = new ArrayList<>();
    for (String typed : python) {
      runtimes.add(of(typed, packages));
    }
    if (runtimes.isEmpty()) {
      Optional<ProjectPython.Stated> stated = stated();
      PythonVersion version = stated.map(ProjectPython.Stated::least).orElse(PythonVersion.NEWEST);
      boolean isFree = stated.filter(ProjectPython.Stated::isFree).isPresent();
      runtimes.add(runtime(version, isFree, packages));
    }
    return List.copyOf(runtimes);
  }

  /** The version that was typed, of several the first; reads no files. */
  Optional<PythonVersion> asked() {
    return python.stream().findFirst().map(typed -> of(typed, Map.of()).version());
  }

  /** Refuses what cannot be, and reads no files. */
  void check() {
    if (cores < 1) {
      throw new Mistake("--cores takes a whole number from 1 on, not " + cores);
    }
    startMethod.ifPresent(this::checkStart);
    python.forEach(typed -> of(typed, Map.of()));
  }

  /** The same, of a command that cannot show several side by side. */
  void checkSingle(String command) {
    check();
    if (python.size() > 1) {
      throw new Mistake(
          command
              + " takes one version, such as --python "
              + python.getFirst()
              + "; boundwise advise shows several side by side");
    }
  }

  /** Of several projects, the one with the oldest Python: the code of all has to run on it. */
  private Optional<ProjectPython.Stated> stated() {
    return projects.stream()
        .flatMap(project -> project.python().stream())
        .min(Comparator.comparing(ProjectPython.Stated::least));
  }

  /**
   * Where the version comes from, for people: {@code 3.10 (the oldest that requires-python in
   * pyproject.toml allows; the newest is 3.14)}; empty where it was typed or nobody says it.
   */
  Optional<String> origin() {
    return python.isEmpty() ? stated().map(RuntimeOptions::origin) : Optional.empty();
  }

  private static String origin(ProjectPython.Stated stated) {
    return stated.least().equals(stated.newest())
        ? "%s%s (%s)".formatted(stated.least(), stated.isFree() ? "t" : "", stated.source())
        : "%s (the oldest that %s allows; the newest is %s)"
            .formatted(stated.least(), stated.source(), stated.newest());
  }

  /** What could not be read of the projects' files, one sentence each without a full stop. */
  List<String> notes() {
    return projects.stream().flatMap(project -> project.notes().stream()).distinct().toList();
  }

  private PythonRuntime of(String typed, Map<String, String> packages) {
    if (!typed.matches(VERSIONS)) {
      throw new Mistake(
          "--python takes versions from 3.8 to 3.19, such as 3.13 or 3.13,3.14t, not " + typed);
    }
    boolean isFree = typed.endsWith("t");
    PythonVersion version =
        PythonVersion.of(isFree ? typed.substring(0, typed.length() - 1) : typed).orElseThrow();
    if (isFree && version.compareTo(FIRST_FREE) < 0) {
      throw new Mistake(
          "there is no free-threaded build of %s; the first one is %st"
              .formatted(version, FIRST_FREE));
    }
    return runtime(version, isFree, packages);
  }

  private PythonRuntime runtime(
      PythonVersion version, boolean isFree, Map<String, String> packages) {
    PythonRuntime runtime =
        PythonRuntime.of(version, isFree, cores, platform).withPackages(packages);
    return startMethod.map(runtime::withStartMethod).orElse(runtime);
  }

  private void checkStart(StartMethod method) {
    if (platform == Platform.WINDOWS && method != StartMethod.SPAWN) {
      throw new Mistake(
          "Windows has no start method "
              + method.word()
              + "; leave --start-method out, or take spawn");
    }
  }
}
