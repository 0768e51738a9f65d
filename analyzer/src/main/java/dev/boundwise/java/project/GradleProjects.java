package dev.boundwise.java.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The projects of one Gradle build: of all that have the same {@code settings.gradle}. */
final class GradleProjects {

  private static final Pattern INCLUDE =
      Pattern.compile("(?<!\\w)include\\s*\\(?((?:\\s*,?\\s*[\"'][^\"'\\n]+[\"'])+)");
  private static final Pattern MOVED =
      Pattern.compile(
          "project\\s*\\(\\s*[\"']([^\"']+)[\"']\\s*\\)\\.projectDir\\s*=[^\\n]*?[\"']([^\"'\\n]+)[\"']");
  private static final Pattern TEXT = Pattern.compile("[\"']([^\"'\\n]+)[\"']");
  private static final Pattern OF_PROJECT =
      Pattern.compile(
          "project\\s*\\(\\s*(?:path\\s*[:=]\\s*)?[\"']([^\"']+)[\"'].*", Pattern.DOTALL);
  private static final Pattern SHARED =
      Pattern.compile("(?:subprojects|allprojects|configure\\s*\\(.*)", Pattern.DOTALL);
  private static final Pattern LOCKED = Pattern.compile("(?m)^([\\w.-]+):([\\w.-]+):([^=\\s:]+)=");
  private static final List<String> CONVENTIONS =
      List.of("buildSrc", "build-logic", "buildLogic", "build-conventions", "gradle/plugins");
  private static final List<String> LANGUAGES = List.of("groovy", "kotlin", "java");

  /** More scripts than any project is made of; those that apply each other end here. */
  private static final int MOST_SCRIPTS = 32;

  private final Path root;
  private final Notes notes;
  private final Poms poms;
  private final GradleCatalog catalog;
  private final GradleNames names = new GradleNames();
  private final Map<Path, Optional<GradleBlock>> read = new HashMap<>();
  private final Map<String, Path> folders = new HashMap<>();
  private final Map<String, Optional<Path>> conventions = new HashMap<>();
  private final Set<GradleBlock> named = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Path, GradleBuild> builds = new HashMap<>();

  GradleProjects(Path root, Notes notes, Poms poms) {
    this.root = root;
    this.notes = notes;
    this.poms = poms;
    this.catalog = GradleCatalog.of(root.resolve("gradle").resolve("libs.versions.toml"), notes);
    names.properties(root.resolve("gradle.properties"), notes);
    script(root, "settings").ifPresent(this::settings);
    script(root, "build").ifPresent(this::name);
  }

  /**
   * Whether a folder is that of a project or could be; settings may say it in code of their own.
   */
  boolean isProject(Path folder) {
    return folders.containsValue(folder) || buildFile(folder).isPresent();
  }

  /** A build file: {@code build.gradle.kts}, or {@code core.gradle} in a folder of that name. */
  static Optional<Path> buildFile(Path folder) {
    Path name = folder.getFileName();
    return file(folder, "build")
        .or(() -> name == null ? Optional.empty() : file(folder, name.toString()));
  }

  static boolean isRoot(Path folder) {
    return file(folder, "settings").isPresent();
  }

  private static Optional<Path> file(Path folder, String name) {
    for (String end : List.of(".gradle", ".gradle.kts")) {
      Path file = folder.resolve(name + end);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  Optional<EffectivePom> platform(Dependency platform) {
    return poms.of(platform.group(), platform.artifact(), platform.version());
  }

  /** By its path; {@code :coreApi} is how an accessor writes {@code :core-api}. */
  Optional<GradleBuild> named(String path) {
    String name = absolute(path);
    Path folder = folders.get(name);
    if (folder == null) {
      folder =
          folders.entrySet().stream()
              .filter(entry -> plain(entry.getKey()).equals(plain(name)))
              .map(Map.Entry::getValue)
              .findFirst()
              .or(() -> usual(name).filter(it -> buildFile(it).isPresent()))
              .orElse(null);
    }
    return Optional.ofNullable(folder).map(this::at);
  }

  private static String plain(String path) {
    return path.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  private static String absolute(String path) {
    return path.startsWith(":") ? path : ":" + path;
  }

  private Optional<Path> usual(String path) {
    return Folders.below(root, path.substring(1).replace(':', '/'));
  }

  GradleBuild at(Path folder) {
    GradleBuild known = builds.get(folder);
    if (known == null) {
      known = build(folder);
      builds.put(folder, known);
    }
    return known;
  }

  private GradleBuild build(Path folder) {
    if (!folder.equals(root)) {
      at(root);
      names.properties(folder.resolve("gradle.properties"), notes);
    }
    List<GradleBlock> blocks = new ArrayList<>();
    buildFile(folder).flatMap(this::script).ifPresent(blocks::add);
    script(root, "build").ifPresent(top -> fromTop(top, folder, blocks));
    Set<String> seen = new HashSet<>();
    while (true) {
      // Anew with what is found to be applied: it may name what others use.
      blocks.forEach(this::name);
      GradleScript script = read(blocks);
      List<GradleBlock> more = new ArrayList<>();
      for (String name : script.applied) {
        if (seen.size() < MOST_SCRIPTS && seen.add(name)) {
          applied(name, folder).flatMap(this::script).ifPresent(more::add);
        }
      }
      for (String id : script.plugins) {
        if (seen.add("plugin " + id)) {
          conventions
              .computeIfAbsent(id, this::convention)
              .flatMap(this::script)
              .ifPresent(more::add);
        }
      }
      if (more.isEmpty()) {
        return new GradleBuild(this, folder, script, locked(folder));
      }
      blocks.addAll(more);
    }
  }

  private void name(GradleBlock block) {
    if (named.add(block)) {
      names.script(block);
    }
  }

  private GradleScript read(List<GradleBlock> blocks) {
    GradleScript script = new GradleScript(names, catalog);
    blocks.forEach(script::add);
    return script;
  }

  /** What the top script says of a project below, or of all. */
  private void fromTop(GradleBlock top, Path folder, List<GradleBlock> blocks) {
    for (GradleBlock block : top.blocks()) {
      Matcher named = OF_PROJECT.matcher(block.header());
      boolean isMeant =
          named.matches()
              ? folder.equals(
                  folders.getOrDefault(
                      absolute(named.group(1)), usual(absolute(named.group(1))).orElse(root)))
              : SHARED.matcher(block.header()).matches()
                  && (!folder.equals(root) || block.header().startsWith("allprojects"));
      if (isMeant) {
        blocks.add(block);
      }
    }
  }

  private Optional<Path> applied(String name, Path folder) {
    String plain =
        names.fill(name.replaceFirst("^\\$\\{?(?:rootProject\\.)?(?:rootDir|projectDir)}?/", ""));
    Path from = name.equals(plain) ? folder : root;
    return Folders.below(from, plain)
        .filter(Files::isRegularFile)
        .or(() -> Folders.below(root, plain).filter(Files::isRegularFile));
  }

  /** The script of a plug-in that the build has of its own. */
  private Optional<Path> convention(String id) {
    for (String place : CONVENTIONS) {
      Path folder = root.resolve(place);
      if (Files.isDirectory(folder)) {
        List<Path> all = new ArrayList<>(List.of(folder));
        Folders.list(folder).stream().filter(Files::isDirectory).forEach(all::add);
        for (Path each : all) {
          for (String language : LANGUAGES) {
            Path scripts = each.resolve("src").resolve("main").resolve(language);
            Optional<Path> found = file(scripts, id);
            if (found.isPresent()) {
              return found;
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private List<Dependency> locked(Path folder) {
    List<Dependency> found = new ArrayList<>();
    notes
        .bytes(folder.resolve("gradle.lockfile"))
        .ifPresent(
            bytes -> {
              Matcher line = LOCKED.matcher(new String(bytes, StandardCharsets.UTF_8));
              while (line.find()) {
                found.add(Dependency.of(line.group(1), line.group(2), line.group(3), ""));
              }
            });
    return found;
  }

  private void settings(GradleBlock settings) {
    Matcher include = INCLUDE.matcher(settings.text());
    while (include.find()) {
      Matcher path = TEXT.matcher(include.group(1));
      while (path.find()) {
        String name = absolute(path.group(1));
        usual(name).ifPresent(folder -> folders.put(name, folder));
      }
    }
    Matcher moved = MOVED.matcher(settings.text());
    while (moved.find()) {
      String name = absolute(moved.group(1));
      Folders.below(root, moved.group(2)).ifPresent(folder -> folders.put(name, folder));
    }
    folders.put(":", root);
  }

  private Optional<GradleBlock> script(Path folder, String name) {
    return file(folder, name).flatMap(this::script);
  }

  private Optional<GradleBlock> script(Path file) {
    Optional<GradleBlock> known = read.get(file);
    if (known == null) {
      known =
          notes.bytes(file).map(bytes -> GradleBlock.of(new String(bytes, StandardCharsets.UTF_8)));
      read.put(file, known);
    }
    return known;
  }
}
