package dev.boundwise.java.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files of one build, by the source roots that they are in. */
final class Sources {

  private final Build build;
  private final SourceRoots roots;
  private final Map<Path, List<Path>> byRoot = new LinkedHashMap<>();
  private final List<Path> files = new ArrayList<>();

  Sources(Build build) {
    this.build = build;
    this.roots = new SourceRoots(build);
  }

  Build build() {
    return build;
  }

  void add(Path file) {
    Optional<Path> root = roots.of(file);
    if (root.isPresent() && !roots.all().contains(root.get())) {
      byRoot.computeIfAbsent(root.get(), it -> new ArrayList<>()).add(file);
    } else {
      files.add(file);
    }
  }

  /**
   * The module of the build with its files, and one for each source root beside those of the layout
   * that cannot be compiled with it: a program of its own in the unnamed package, or other files of
   * the same types.
   *
   * @param common what all have
   */
  List<JavaModule> modules(JavaModule common) {
    Set<Path> own = new LinkedHashSet<>(roots.all());
    Set<Path> types = new HashSet<>();
    List<Path> joined = new ArrayList<>(files);
    Map<Path, List<Path>> alone = new LinkedHashMap<>();
    for (Map.Entry<Path, List<Path>> entry : byRoot.entrySet()) {
      Path root = entry.getKey();
      List<Path> names = entry.getValue().stream().map(root::relativize).toList();
      boolean isUnnamed = names.stream().allMatch(name -> name.getNameCount() == 1);
      boolean isOwn = root.equals(build.root());
      if (!isOwn && (isUnnamed || isKnown(types, names))) {
        alone.put(root, entry.getValue());
      } else {
        types.addAll(names);
        own.add(root);
        joined.addAll(entry.getValue());
      }
    }
    List<JavaModule> modules = new ArrayList<>();
    if (!joined.isEmpty() || !own.isEmpty() || alone.isEmpty()) {
      modules.add(module(common.root(), List.copyOf(own), inOrder(joined), common, List.of()));
    }
    List<Path> before = modules.isEmpty() ? List.of() : List.of(common.root());
    alone.forEach((root, its) -> modules.add(module(root, List.of(root), its, common, before)));
    return modules;
  }

  private boolean isKnown(Set<Path> types, List<Path> names) {
    return names.stream()
        .filter(name -> !name.endsWith("package-info.java") && !name.endsWith("module-info.java"))
        .anyMatch(
            name ->
                types.contains(name)
                    || roots.all().stream().anyMatch(root -> Files.exists(root.resolve(name))));
  }

  private static JavaModule module(
      Path root, List<Path> roots, List<Path> files, JavaModule common, List<Path> before) {
    List<Path> dependsOn = new ArrayList<>(before);
    dependsOn.addAll(common.dependsOn());
    return new JavaModule(
        root, roots, common.classpath(), common.missing(), common.release(), files, dependsOn);
  }

  /** Files come in the order of their names from all who ask. */
  private static List<Path> inOrder(List<Path> files) {
    return files.stream().sorted().toList();
  }
}
