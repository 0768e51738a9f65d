package dev.boundwise.resolve;

import dev.boundwise.program.Unit;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the modules of the program by the names that they are imported by. A module is known by its
 * path without the ending: {@code src/shop/orders} for {@code src/shop/orders.py} and for {@code
 * src/shop/orders/__init__.py}; folders of modules are modules too (PEP 420).
 */
final class Modules {

  private static final String PACKAGE = "/__init__";

  private final Map<String, Unit> units = new HashMap<>();
  private final IdentityHashMap<Unit, String> paths = new IdentityHashMap<>();
  private final IdentityHashMap<Unit, Boolean> packages = new IdentityHashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Map<String, List<String>> byLastName = new HashMap<>();
  private final Map<String, List<String>> byName = new HashMap<>();

  /** What names mean, by the folder of the importing file. */
  private final Map<String, Map<String, Optional<String>>> found = new HashMap<>();

  Modules(List<Unit> all) {
    for (Unit unit : all) {
      String path = withoutEnding(unit.text().path());
      boolean isPackage = path.equals("__init__") || path.endsWith(PACKAGE);
      String module = isPackage ? parent(path) : path;
      // a package wins over a module of the same name
      if (isPackage || !units.containsKey(module)) {
        units.put(module, unit);
      }
      paths.put(unit, module);
      packages.put(unit, isPackage);
      if (!unit.name().isEmpty()) {
        byName.computeIfAbsent(unit.name(), unused -> new ArrayList<>(1)).add(module);
      }
      index(module);
      for (String folder = parent(module); !folder.isEmpty(); folder = parent(folder)) {
        if (!folders.add(folder)) {
          break;
        }
        index(folder);
      }
    }
  }

  private void index(String path) {
    List<String> same = byLastName.computeIfAbsent(last(path), unused -> new ArrayList<>(2));
    if (!same.contains(path)) {
      same.add(path);
    }
  }

  private static String withoutEnding(String path) {
    String plain = path.replace('\\', '/');
    while (plain.startsWith("./")) {
      plain = plain.substring(2);
    }
    int slash = plain.lastIndexOf('/');
    int dot = plain.lastIndexOf('.');
    return dot > slash ? plain.substring(0, dot) : plain;
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The file of a module; empty for a folder without one. */
  Optional<Unit> unit(String path) {
    return Optional.ofNullable(units.get(path));
  }

  /** The path of a unit's module. */
  String path(Unit unit) {
    return paths.getOrDefault(unit, "");
  }

  /** A module right below another one. */
  Optional<String> below(String path, String name) {
    String inner = path.isEmpty() ? name : path + "/" + name;
    return units.containsKey(inner) || folders.contains(inner)
        ? Optional.of(inner)
        : Optional.empty();
  }

  /**
   * The module that a dotted name means in a file.
   *
   * @param name absolute, or with leading dots where it could not be made absolute
   */
  Optional<String> find(String name, Unit importer) {
    String from = path(importer);
    String home = packages.getOrDefault(importer, false) ? from : parent(from);
    if (name.startsWith(".")) {
      return relative(name, home);
    }
    return found
        .computeIfAbsent(home, unused -> new HashMap<>())
        .computeIfAbsent(name, unused -> absolute(name, home));
  }

  private Optional<String> relative(String name, String home) {
    int dots = 0;
    while (dots < name.length() && name.charAt(dots) == '.') {
      dots++;
    }
    String folder = home;
    for (int up = 1; up < dots; up++) {
      folder = parent(folder);
    }
    String rest = name.substring(dots).replace('.', '/');
    if (rest.isEmpty()) {
      return units.containsKey(folder) || folders.contains(folder)
          ? Optional.of(folder)
          : Optional.empty();
    }
    return below(folder, rest);
  }

  /** Of several modules of the name, the one whose root is nearest to the importing file. */
  private Optional<String> absolute(String name, String home) {
    String suffix = name.replace('.', '/');
    String best = null;
    int bestScore = -1;
    for (String path : byName.getOrDefault(name, List.of())) {
      int score = 2 * common(path, home) + 1;
      if (score > bestScore) {
        best = path;
        bestScore = score;
      }
    }
    for (String path : byLastName.getOrDefault(last(suffix), List.of())) {
      boolean isWhole = path.equals(suffix);
      if (!isWhole && !path.endsWith("/" + suffix)) {
        continue;
      }
      String root = isWhole ? "" : path.substring(0, path.length() - suffix.length() - 1);
      if (!isRoot(root, home, suffix.indexOf('/') >= 0)) {
        continue;
      }
      int score = 2 * common(root, home) + (units.containsKey(path) ? 1 : 0);
      if (score > bestScore) {
        best = path;
        bestScore = score;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Whether names may start in a folder: it is no package itself, and it is around the importing
   * file, or made for sources. A name of several parts says enough to be found anywhere.
   */
  private boolean isRoot(String root, String home, boolean hasParts) {
    Unit inside = units.get(root);
    if (inside != null && packages.getOrDefault(inside, false)) {
      return false;
    }
    String own = last(root);
    return hasParts
        || isAround(root, home)
        || ((own.equals("src") || own.equals("lib")) && isAround(parent(root), home));
  }

  private static boolean isAround(String folder, String path) {
    return folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/");
  }

  /** How many leading parts two paths share. */
  private static int common(String one, String other) {
    String[] left = one.split("/", -1);
    String[] right = other.split("/", -1);
    int same = 0;
    while (same < left.length && same < right.length && left[same].equals(right[same])) {
      same++;
    }
    return same;
  }

  /** A variable of a module; empty where the module has no such name of its own. */
  Optional<Variable> variable(String path, String name) {
    Unit unit = units.get(path);
    Variable variable = unit == null ? null : unit.names().get(name);
    return variable == null || variable.isUnbound() ? Optional.empty() : Optional.of(variable);
  }
}
