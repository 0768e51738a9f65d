package dev.boundwise.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the files of one folder say; each reader hands on what it finds. */
final class ProjectFolder {

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:c?python[-@ ]?)?(\\d+\\.\\d+)(?:\\.\\w+)?(t|\\+freethreaded)?(?:[-+].*)?");

  private final Path folder;
  private final List<ProjectPython.Stated> ranges = new ArrayList<>();
  private final List<ProjectPython.Stated> pins = new ArrayList<>();
  private final Map<String, String> asked = new HashMap<>();
  private final Map<String, String> locked = new HashMap<>();
  private final List<String> notes = new ArrayList<>();

  private ProjectFolder(Path folder) {
    this.folder = folder;
  }

  static ProjectFolder read(Path folder) {
    ProjectFolder read = new ProjectFolder(folder);
    new TomlFiles(read).read();
    new SetupFiles(read).read();
    new PinFiles(read).read();
    new RequirementFiles(read).read();
    new LockFiles(read).read();
    return read;
  }

  /**
   * What it runs on: what is allowed comes before what somebody has chosen, since the code has to
   * run on all that is allowed; but who chooses a free-threaded build means it.
   */
  Optional<ProjectPython.Stated> python() {
    Optional<ProjectPython.Stated> free =
        pins.stream().filter(ProjectPython.Stated::isFree).findFirst();
    return free.or(() -> ranges.stream().findFirst()).or(() -> pins.stream().findFirst());
  }

  /** A locked version wins over what is asked for. */
  Map<String, String> packages() {
    Map<String, String> all = new HashMap<>(asked);
    all.putAll(locked);
    return all;
  }

  List<String> notes() {
    return notes;
  }

  Path folder() {
    return folder;
  }

  /** The text of a file that is there; what cannot be read is not there, and noted. */
  Optional<String> text(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return ProjectText.read(file, problem -> note(file, problem));
  }

  Optional<String> text(String name) {
    return text(folder.resolve(name));
  }

  void note(Path file, String problem) {
    notes.add(folder.relativize(file) + ": " + problem);
  }

  /** Versions that are allowed. */
  void allows(String range, String key, String file) {
    if (range.isBlank()) {
      return;
    }
    Optional<VersionRange> read = VersionRange.of(range);
    Optional<PythonVersion> least = read.flatMap(VersionRange::least);
    Optional<PythonVersion> newest = read.flatMap(VersionRange::newest);
    if (least.isPresent() && newest.isPresent()) {
      ranges.add(new ProjectPython.Stated(least.get(), newest.get(), false, key + " in " + file));
    } else {
      note(
          folder.resolve(file),
          key
              + (read.isEmpty() ? " is no range of versions: " : " allows no Python from 3.8 on: ")
              + range.strip());
    }
  }

  /** The version that somebody has chosen, {@code 3.12.4} or {@code cpython-3.13t}. */
  void runs(String version, String file) {
    Matcher matcher = NAMED.matcher(version.strip());
    Optional<PythonVersion> named =
        matcher.matches() ? PythonVersion.of(matcher.group(1)) : Optional.empty();
    if (named.isPresent() && named.get().isAtLeast(3, 0)) {
      pins.add(new ProjectPython.Stated(named.get(), named.get(), matcher.group(2) != null, file));
    } else {
      note(folder.resolve(file), "no version of CPython 3: " + version.strip());
    }
  }

  /** A package that is asked for; one that says its version wins. */
  void asks(Requirement requirement) {
    if (!requirement.name().equals("python")) {
      asked.merge(
          requirement.name(), requirement.version(), (old, now) -> old.isEmpty() ? now : old);
    }
  }

  void locks(String name, String version) {
    locked.putIfAbsent(Requirement.normal(name), version);
  }
}
