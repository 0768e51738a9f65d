package dev.boundwise.java;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jdt.core.dom.CompilationUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sources as their compiler sees them that have members which Lombok writes: in a folder of their
 * own, which is there until this is closed, since Eclipse's compiler reads files alone.
 */
public final class WrittenOut implements AutoCloseable {

  private @Nullable Path folder;
  private int apart;

  /**
   * A file as the compiler is to read it: the same one where nothing is written into it, or where
   * there is no place to write to.
   *
   * @param group of files that are read together
   */
  public JavaFile of(JavaFile file, int group) {
    String source = new String(file.text().utf8(), UTF_8);
    if (!Lombok.isIn(source)) {
      return file;
    }
    try {
      CompilationUnit tree = JavaReader.parsed(source, true);
      Additions additions = Lombok.to(source, tree);
      if (additions.isEmpty()) {
        return file;
      }
      Path path = place(file, tree, group);
      Files.createDirectories(path.getParent());
      Files.writeString(path, additions.in(source));
      return new JavaFile(file.text(), path, UTF_8.name(), file.release(), additions);
    } catch (IOException | RuntimeException | StackOverflowError e) { // as without Lombok
      return file;
    }
  }

  private Path place(JavaFile file, CompilationUnit tree, int group) throws IOException {
    String inPackage =
        tree.getPackage() == null ? "" : tree.getPackage().getName().getFullyQualifiedName();
    String name = String.valueOf(file.path().getFileName());
    Path path = root(group).resolve(inPackage.replace('.', '/')).resolve(name);
    return Files.exists(path)
        ? folder().resolve("apart").resolve(Integer.toString(apart++)).resolve(name)
        : path;
  }

  private Path root(int group) throws IOException {
    return folder().resolve("group" + group);
  }

  private Path folder() throws IOException {
    Path known = folder;
    if (known == null) {
      known = Files.createTempDirectory("boundwise");
      folder = known;
    }
    return known;
  }

  /** The folder below which files of a group stand by their packages; empty where none do. */
  public Optional<Path> rootOf(int group) {
    return Optional.ofNullable(folder)
        .map(known -> known.resolve("group" + group))
        .filter(Files::isDirectory);
  }

  @Override
  public void close() throws IOException {
    if (folder != null) {
      delete(folder);
    }
  }

  /** Deletes a folder and all that is in it. */
  public static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
