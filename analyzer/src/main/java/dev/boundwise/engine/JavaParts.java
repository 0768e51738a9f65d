package dev.boundwise.engine;

import dev.boundwise.java.JavaFile;
import dev.boundwise.java.project.JavaModule;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Files that are compiled together, in parts that can be read at the same time. Which part a file
 * is in follows from the files alone, and so what is known of it does, whoever reads how many of
 * them at once. Of several classes of one name each part has one.
 *
 * <p>The compiler of one part finds what the others declare by the names of their files; of a file
 * that declares what its name does not say it is told.
 */
final class JavaParts {

  private static final JavaOutline NOTHING = new JavaOutline("", List.of());

  /** Each part begins with reading the same libraries again. */
  private static final int FEWEST_FILES = 200;

  /** So many files are worth more parts. */
  private static final int MANY_FILES = 1_200;

  /** Each part holds what it has read of the others and of the libraries. */
  private static final int MOST_PARTS = 4;

  /** Of more classes of one name those that come later are known by their names alone. */
  private static final int MOST_VIEWS = 64;

  /**
   * What one compiler reads.
   *
   * @param own files that are in this part
   * @param others that are in another one, to be read for their names
   * @param homes the files whose classes are meant of those that several files declare, by full
   *     names
   */
  record Part(List<JavaFile> own, List<JavaFile> others, Map<String, Path> homes) {}

  /** Files that mean the same by each name. */
  private record View(List<Path> files, Map<String, Path> homes) {

    boolean takes(Map<String, Path> meant) {
      return meant.entrySet().stream()
          .allMatch(
              each -> each.getValue().equals(homes.getOrDefault(each.getKey(), each.getValue())));
    }

    void add(Path file, Map<String, Path> meant) {
      files.add(file);
      meant.forEach(homes::putIfAbsent);
    }
  }

  private final Map<Path, JavaFile> files;
  private final List<Path> roots;
  private final int threads;
  private final Map<Path, JavaOutline> outlines;
  private final Namesakes namesakes;
  private final Set<String> shared;
  private final Set<Path> hidden = new LinkedHashSet<>();

  /** The words of each file that may mean one of the names that it matters to know. */
  private Map<Path, Set<String>> words = Map.of();

  private JavaParts(
      Map<Path, JavaFile> files, List<Path> roots, List<JavaModule> modules, int threads) {
    this.files = new TreeMap<>(files);
    this.roots = roots;
    this.threads = threads;
    this.outlines = forAll(file -> JavaOutline.of(file.text()));
    this.namesakes = new Namesakes(outlines, modules);
    this.shared = new LinkedHashSet<>(namesakes.names());
  }

  /**
   * The parts of some files, each of which is in one.
   *
   * @param files by their absolute paths
   * @param roots below which files stand by their packages
   * @param modules that the files are of
   * @param threads how many look through the files; what comes out does not depend on it
   */
  static List<Part> of(
      Map<Path, JavaFile> files, List<Path> roots, List<JavaModule> modules, int threads) {
    return new JavaParts(files, roots, modules, threads).parts();
  }

  private List<Part> parts() {
    findHidden();
    if (shared.isEmpty() && count(files.size()) < 2) {
      return List.of(new Part(List.copyOf(files.values()), List.of(), Map.of()));
    }
    Set<String> sought = new HashSet<>();
    Set<String> names = new HashSet<>(shared);
    hidden.forEach(file -> names.addAll(outline(file).names()));
    names.forEach(name -> sought.addAll(List.of(last(name), last(packageOf(name)))));
    words = forAll(file -> JavaOutline.words(file.text(), sought::contains));
    List<Part> parts = new ArrayList<>();
    for (View view : views()) {
      for (List<Path> own : balanced(view.files(), count(view.files().size()))) {
        parts.add(part(own, view.homes()));
      }
    }
    return parts;
  }

  private static int count(int files) {
    return files < FEWEST_FILES ? 1 : files < MANY_FILES ? 2 : MOST_PARTS;
  }

  private <T> Map<Path, T> forAll(Function<JavaFile, T> task) {
    List<Map.Entry<Path, JavaFile>> all = List.copyOf(files.entrySet());
    List<T> results = new ArrayList<>(Collections.nCopies(all.size(), null));
    Workers.run(
        all.size() < FEWEST_FILES ? 1 : threads,
        all.size(),
        i -> results.set(i, task.apply(all.get(i).getValue())));
    Map<Path, T> found = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      found.put(all.get(i).getKey(), results.get(i));
    }
    return found;
  }

  private JavaOutline outline(Path file) {
    return outlines.getOrDefault(file, NOTHING);
  }

  /** Files that nobody finds by the name of what they declare. */
  private void findHidden() {
    Set<String> named = new HashSet<>();
    for (Path file : files.keySet()) {
      Optional<String> name =
          roots.stream()
              .filter(file::startsWith)
              .findFirst()
              .map(root -> root.relativize(file))
              .filter(inside -> isNamedAfter(outline(file), inside))
              .map(Path::toString);
      if (name.isEmpty() || !named.add(name.get())) {
        hidden.add(file);
      }
    }
  }

  /** Whether a file is in the package that its folder says, and declares what its name says. */
  private static boolean isNamedAfter(JavaOutline outline, Path inside) {
    Path folder = inside.getParent();
    String name = String.valueOf(inside.getFileName());
    String inPackage =
        folder == null ? "" : folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
    return outline.inPackage().equals(inPackage)
        && outline.types().stream().allMatch(type -> name.equals(type + ".java"));
  }

  private List<View> views() {
    List<View> views = new ArrayList<>();
    for (Path file : files.keySet()) {
      Map<String, Path> meant = new LinkedHashMap<>();
      for (String name : shared) {
        if (mayMean(file, name)) {
          meant.put(name, namesakes.meant(name, file));
        }
      }
      Optional<View> view = views.stream().filter(each -> each.takes(meant)).findFirst();
      if (view.isEmpty() && views.size() < MOST_VIEWS) {
        views.add(new View(new ArrayList<>(), new LinkedHashMap<>()));
      }
      view.orElseGet(views::getLast).add(file, meant);
    }
    return views;
  }

  /** Whether a file says a name, and is in its package or says that as well. */
  private boolean mayMean(Path file, String name) {
    Set<String> said = words.getOrDefault(file, Set.of());
    String inPackage = packageOf(name);
    return said.contains(last(name))
        && (outline(file).inPackage().equals(inPackage) || said.contains(last(inPackage)));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  /** Neighbours stay together: they mention each other most. */
  private List<List<Path>> balanced(List<Path> some, int count) {
    long bytes = some.stream().mapToLong(this::length).sum();
    List<List<Path>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new ArrayList<>());
    }
    long before = 0;
    for (Path file : some) {
      parts.get((int) (before * count / bytes)).add(file);
      before += length(file);
    }
    parts.removeIf(List::isEmpty);
    return parts;
  }

  /** Not nothing, so that it can be divided by. */
  private long length(Path file) {
    JavaFile read = files.get(file);
    return read == null ? 1 : read.text().length() + 1L;
  }

  /** A part with those files that nobody finds and that it mentions, also through others. */
  private Part part(List<Path> own, Map<String, Path> before) {
    Map<String, Path> homes = new LinkedHashMap<>(before);
    Map<String, Set<String>> unfound = new HashMap<>();
    for (Path file : hidden) {
      for (String name : outline(file).names()) {
        unfound.computeIfAbsent(last(name), unused -> new LinkedHashSet<>()).add(name);
      }
    }
    Set<Path> known = new LinkedHashSet<>(own);
    Deque<Path> open = new ArrayDeque<>(own);
    homes.values().stream().filter(known::add).forEach(open::add);
    while (!open.isEmpty()) {
      Path reader = open.pop();
      for (String word : words.getOrDefault(reader, Set.of())) {
        for (String name : unfound.getOrDefault(word, Set.of())) {
          if (outline(reader).inPackage().equals(packageOf(name)) || mayMean(reader, name)) {
            Path home = homes.computeIfAbsent(name, it -> namesakes.meant(it, reader));
            if (known.add(home)) {
              open.add(home);
            }
          }
        }
      }
    }
    homes.keySet().retainAll(shared);
    return new Part(read(own.stream()), read(known.stream().skip(own.size())), Map.copyOf(homes));
  }

  private List<JavaFile> read(Stream<Path> paths) {
    return paths.map(files::get).filter(Objects::nonNull).toList();
  }
}
