package dev.boundwise.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.boundwise.java.JavaFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files that are compiled together, in parts that can be read at the same time. The compiler of one
 * part finds what the others declare by the names of their files; a file that declares what its
 * name does not say is part of all.
 */
final class JavaParts {

  /** Each part begins with reading the same libraries again. */
  private static final int FEWEST_FILES = 100;

  /** Each part holds what it has read of the others and of the libraries. */
  private static final int MOST_PARTS = 4;

  /** A licence above the package is shorter. */
  private static final int HEAD_BYTES = 16_384;

  private JavaParts() {}

  /**
   * As many parts as there are threads, or fewer; one where it would not pay.
   *
   * @param files by their absolute paths
   * @param roots below which files stand by their packages
   */
  static List<List<JavaFile>> of(Map<Path, JavaFile> files, List<Path> roots, int threads) {
    int count = Math.min(Math.min(threads, MOST_PARTS), files.size() / FEWEST_FILES);
    Map<String, JavaFile> byName = new LinkedHashMap<>();
    List<JavaFile> ofAll = new ArrayList<>();
    files.forEach(
        (path, file) -> {
          Optional<String> name =
              roots.stream()
                  .filter(path::startsWith)
                  .findFirst()
                  .map(root -> root.relativize(path))
                  .filter(inside -> isNamedAfter(file, inside))
                  .map(Path::toString);
          if (name.isEmpty() || byName.putIfAbsent(name.get(), file) != null) {
            ofAll.add(file);
          }
        });
    if (count < 2 || ofAll.size() > byName.size() / 10) {
      return List.of(List.copyOf(files.values()));
    }
    return balanced(List.copyOf(byName.values()), ofAll, count);
  }

  /** Neighbours stay together: they mention each other most. */
  private static List<List<JavaFile>> balanced(
      List<JavaFile> files, List<JavaFile> ofAll, int count) {
    long bytes = files.stream().mapToLong(file -> file.text().length()).sum();
    List<List<JavaFile>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new ArrayList<>());
    }
    long before = 0;
    for (JavaFile file : files) {
      parts.get((int) (before * count / bytes)).add(file);
      before += file.text().length();
    }
    parts.forEach(part -> part.addAll(ofAll));
    return parts;
  }

  /** Whether a file is in the package that its folder says. */
  private static boolean isNamedAfter(JavaFile file, Path inside) {
    Path folder = inside.getParent();
    if (folder == null) {
      return true;
    }
    byte[] all = file.text().utf8();
    String head = new String(Arrays.copyOf(all, Math.min(all.length, HEAD_BYTES)), ISO_8859_1);
    return head.contains(
        "package " + folder.toString().replace(folder.getFileSystem().getSeparator(), ".") + ";");
  }
}
