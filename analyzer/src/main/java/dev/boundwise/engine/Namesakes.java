package dev.boundwise.engine;

import dev.boundwise.java.project.JavaModule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which class a file means by a name that several files declare, as tests of two modules and
 * programs side by side do: its own, or else the nearest.
 */
final class Namesakes {

  private final Map<Path, JavaModule> modules = new HashMap<>();
  private final Map<String, List<Path>> byName = new TreeMap<>();

  /**
   * @param outlines of all files by their absolute paths, in an order that decides where nothing
   *     else does
   */
  Namesakes(Map<Path, JavaOutline> outlines, List<JavaModule> modules) {
    modules.forEach(module -> module.files().forEach(file -> this.modules.put(file, module)));
    outlines.forEach(
        (file, outline) -> {
          for (String name : outline.names()) {
            List<Path> all = byName.computeIfAbsent(name, unused -> new ArrayList<>(1));
            if (!all.contains(file)) {
              all.add(file);
            }
          }
        });
  }

  /** The full names that several files declare. */
  List<String> names() {
    return byName.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The file whose class of a name another one means. */
  Path meant(String name, Path reader) {
    Collection<Path> all = byName.getOrDefault(name, List.of());
    if (all.contains(reader)) {
      return reader;
    }
    return all.stream()
        .min(
            Comparator.<Path>comparingInt(each -> far(reader, each))
                .thenComparingInt(each -> -shared(reader, each)))
        .orElse(reader);
  }

  /** Whose sources a compiler would look through first: the module's own, then those it needs. */
  private int far(Path reader, Path other) {
    JavaModule from = modules.get(reader);
    JavaModule to = modules.get(other);
    if (from == null || to == null || from.equals(to)) {
      return 0;
    }
    int needed = from.dependsOn().indexOf(to.root());
    return needed < 0 ? Integer.MAX_VALUE : needed + 1;
  }

  /** How many folders two paths share. */
  private static int shared(Path one, Path other) {
    int count = 0;
    while (count < Math.min(one.getNameCount(), other.getNameCount())
        && one.getName(count).equals(other.getName(count))) {
      count++;
    }
    return count;
  }
}
