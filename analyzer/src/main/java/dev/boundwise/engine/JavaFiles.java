package dev.boundwise.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.java.JavaFile;
import dev.boundwise.java.JavaProgram;
import dev.boundwise.java.JavaReader;
import dev.boundwise.java.WrittenOut;
import dev.boundwise.java.project.JavaModule;
import dev.boundwise.java.project.JavaProject;
import dev.boundwise.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the Java files of a run, all of them together. */
final class JavaFiles {

  private static final int MOST_NAMED = 3;

  private final Path workingFolder;
  private final List<Path> classpath;

  private final int threads;
  private final Predicate<String> isKnown;

  /**
   * @param threads how many read at the same time
   */
  JavaFiles(Path workingFolder, JavaSetup setup, int threads) {
    this.workingFolder = workingFolder;
    this.classpath = setup.classpath();
    this.threads = threads;
    this.isKnown = setup.knowledge().typeNames()::has;
  }

  /** A file's text, which is in UTF-8, or else in Latin-1, as any bytes are. */
  static JavaFile file(String name, Path path, byte[] content) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return new JavaFile(new SourceText(name, content), path, UTF_8.name());
    } catch (CharacterCodingException e) {
      byte[] utf8 = new String(content, ISO_8859_1).getBytes(UTF_8);
      return new JavaFile(new SourceText(name, utf8), path, ISO_8859_1.name());
    }
  }

  /**
   * Reads files together.
   *
   * @param isOnDisk whether they are where their paths say; Eclipse wants them on the disk, so that
   *     others are put there for the time of this call
   */
  JavaProgram read(List<JavaFile> files, boolean isOnDisk) throws IOException {
    if (isOnDisk) {
      return readProject(files);
    }
    Path folder = Files.createTempDirectory("boundwise");
    try (WrittenOut writtenOut = new WrittenOut()) {
      Map<Path, JavaFile> written = new TreeMap<>();
      for (JavaFile file : files) {
        Path path = folder.resolve(file.text().path()).normalize();
        if (!path.startsWith(folder)) {
          path = folder.resolve(String.valueOf(path.getFileName()));
        }
        Files.createDirectories(path.getParent());
        Files.write(path, file.text().utf8());
        written.put(path, writtenOut.of(new JavaFile(file.text(), path, UTF_8.name()), 0));
      }
      JavaReader reader = new JavaReader(classpath, List.of(), isKnown);
      List<JavaParts.Part> parts = JavaParts.of(written, List.of(), List.of(), threads);
      Workers.run(threads, parts.size(), i -> read(parts.get(i), reader));
      return reader.program();
    } finally {
      WrittenOut.delete(folder);
    }
  }

  /** Files of modules that see each other are read together, each such group on its own. */
  private JavaProgram readProject(List<JavaFile> files) throws IOException {
    try (WrittenOut writtenOut = new WrittenOut()) {
      return readProject(files, writtenOut);
    }
  }

  private JavaProgram readProject(List<JavaFile> files, WrittenOut writtenOut) {
    Map<Path, JavaFile> byPath = new TreeMap<>();
    for (JavaFile file : files) {
      byPath.put(workingFolder.resolve(file.path()).toAbsolutePath().normalize(), file);
    }
    JavaProject project = JavaProject.of(workingFolder, List.copyOf(byPath.keySet()), classpath);
    List<String> notes = new ArrayList<>(project.notes());
    Set<String> missing = new TreeSet<>();
    List<JavaReader> readers = new ArrayList<>();
    List<Runnable> parts = new ArrayList<>();
    for (List<JavaModule> group : groups(project.modules())) {
      Map<Path, JavaFile> own = new LinkedHashMap<>();
      Set<Path> entries = new LinkedHashSet<>();
      Set<Path> roots = new LinkedHashSet<>();
      for (JavaModule module : group) {
        for (Path path : module.files()) {
          JavaFile file = byPath.get(path);
          if (file != null) {
            own.put(path, writtenOut.of(file.withRelease(module.release()), readers.size()));
          }
        }
        entries.addAll(module.classpath());
        roots.addAll(module.sourceRoots());
        missing.addAll(module.missing());
      }
      if (own.isEmpty()) {
        continue;
      }
      List<JavaParts.Part> split = JavaParts.of(own, List.copyOf(roots), group, threads);
      if (split.size() == 1) {
        // The compiler parses whole folders again in search of each name that it does not know.
        roots.removeIf(root -> !hasMore(root, byPath));
      }
      List<Path> sources = new ArrayList<>(roots);
      if (!sources.isEmpty()) {
        writtenOut.rootOf(readers.size()).ifPresent(sources::addFirst);
      }
      JavaReader reader = new JavaReader(List.copyOf(entries), sources, isKnown);
      readers.add(reader);
      split.forEach(part -> parts.add(() -> read(part, reader)));
    }
    Workers.run(threads, parts.size(), i -> parts.get(i).run());
    JavaProgram all = JavaProgram.EMPTY;
    for (JavaReader reader : readers) {
      all = all.and(reader.program());
    }
    if (!missing.isEmpty()) {
      notes.add(missing(missing));
    }
    return all.withNotes(notes);
  }

  static void read(JavaParts.Part part, JavaReader reader) {
    Map<String, String> homes = new HashMap<>();
    part.homes().forEach((name, file) -> homes.put(name, file.toString()));
    reader.read(part.own(), part.others(), homes);
  }

  /** Whether there are sources below a folder that are not read anyway. */
  private static boolean hasMore(Path root, Map<Path, JavaFile> known) {
    try (Stream<Path> below = Files.walk(root)) {
      return below.anyMatch(
          path ->
              JavaFile.isName(path.toString())
                  && !known.containsKey(path.toAbsolutePath().normalize()));
    } catch (IOException | UncheckedIOException e) { // the compiler will see what it can
      return true;
    }
  }

  private static String missing(Set<String> missing) {
    String named = String.join(", ", missing.stream().limit(MOST_NAMED).toList());
    return missing.size()
        + (missing.size() == 1 ? " library" : " libraries")
        + " of the Java build not on this disk ("
        + named
        + (missing.size() > MOST_NAMED ? ", ..." : "")
        + "): what they give is known by name alone; build the project once, or say --classpath";
  }

  /** Modules that depend on each other, directly or through others: each in one group. */
  static Collection<List<JavaModule>> groups(List<JavaModule> modules) {
    Map<Path, Path> leaders = new HashMap<>();
    for (JavaModule module : modules) {
      for (Path other : module.dependsOn()) {
        leaders.put(leader(leaders, other), leader(leaders, module.root()));
      }
    }
    Map<Path, List<JavaModule>> groups = new LinkedHashMap<>();
    for (JavaModule module : modules) {
      groups
          .computeIfAbsent(leader(leaders, module.root()), unused -> new ArrayList<>())
          .add(module);
    }
    return groups.values();
  }

  private static Path leader(Map<Path, Path> leaders, Path root) {
    Path at = root;
    for (Path next = leaders.get(at); next != null && !next.equals(at); next = leaders.get(at)) {
      at = next;
    }
    return at;
  }
}
