package dev.boundwise.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The dotted names under which files are imported: a folder is a package where it holds {@code
 * __init__.py}. Any number of threads may ask.
 */
final class ModuleNames {

  private static final String PACKAGE_FILE = "__init__.py";

  private final Map<Path, String> packages = new ConcurrentHashMap<>();

  /** Empty where the file cannot be imported by a name. */
  String of(Path file) {
    String fileName = String.valueOf(file.getFileName());
    int dot = fileName.lastIndexOf('.');
    String stem = dot < 0 ? fileName : fileName.substring(0, dot);
    Path folder = file.toAbsolutePath().getParent();
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
    Path parent = folder.getParent();
    String name = String.valueOf(folder.getFileName());
    String found = "";
    if (parent != null && isName(name) && Files.exists(folder.resolve(PACKAGE_FILE))) {
      String outer = packageOf(parent);
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
