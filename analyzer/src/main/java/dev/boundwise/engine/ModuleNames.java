package dev.boundwise.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The dotted names under which files are imported: a folder is a package where it holds {@code
 * __init__.py}. Any number of threads may ask.
 */
final class ModuleNames {

  private static final String PACKAGE_FILE = "__init__.py";

  private final Map<Path, String> packages = new ConcurrentHashMap<>();
  private final Predicate<Path> exists;
  private final UnaryOperator<Path> rooted;

  private ModuleNames(Predicate<Path> exists, UnaryOperator<Path> rooted) {
    this.exists = exists;
    this.rooted = rooted;
  }

  /** Those of files on the disk. */
  static ModuleNames onDisk() {
    return new ModuleNames(Files::exists, Path::toAbsolutePath);
  }

  /** Those of files that are given by their paths from a root, which is no package itself. */
  static ModuleNames among(Set<String> names) {
    Set<Path> files = names.stream().map(Path::of).collect(Collectors.toUnmodifiableSet());
    return new ModuleNames(files::contains, path -> path);
  }

  /** Empty where the file cannot be imported by a name. */
  String of(Path file) {
    String fileName = String.valueOf(file.getFileName());
    int dot = fileName.lastIndexOf('.');
    String stem = dot < 0 ? fileName : fileName.substring(0, dot);
    Path folder = rooted.apply(file).getParent();
    String prefix = folder == null ? "" : packageOf(folder);
    if (fileName.equals(PACKAGE_FILE)) {
      return prefix;
    }
    if (!isName(stem)) {
      return "";
    }
    return prefix.isEmpty() ? stem : prefix + "." + stem;
  }

  static boolean isPackage(String path) {
    return path.equals(PACKAGE_FILE) || path.endsWith("/" + PACKAGE_FILE);
  }

  private String packageOf(Path folder) {
    String known = packages.get(folder);
    if (known != null) {
      return known;
    }
    Path last = folder.getFileName(); // a root has none
    String name = last == null ? "" : last.toString();
    String found = "";
    if (isName(name) && exists.test(folder.resolve(PACKAGE_FILE))) {
      Path parent = folder.getParent();
      String outer = parent == null ? "" : packageOf(parent);
      found = outer.isEmpty() ? name : outer + "." + name;
    }
    packages.put(folder, found);
    return found;
  }

  private static boolean isName(String text) {
    boolean starts =
        !text.isEmpty()
            && (text.charAt(0) == '_' || Character.isUnicodeIdentifierStart(text.charAt(0)));
    return starts && text.chars().allMatch(Character::isUnicodeIdentifierPart);
  }
}
