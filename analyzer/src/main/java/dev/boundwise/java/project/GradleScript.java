package dev.boundwise.java.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a script, or a part of one, says of a project, as far as it says it literally. */
final class GradleScript {

  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?s).*\\b(?:buildscript|pluginManagement|subprojects|allprojects|publishing|repositories)"
              + "|.*\\bconfigure\\s*\\(.*|project\\s*\\(\\s*[\"':].*");
  private static final Pattern INSIDE =
      Pattern.compile("(?s).*\\b(?:if\\b.*|else|components|modules|each)");
  private static final Pattern EXCLUDED = Pattern.compile("exclude\\s*\\(?[^\\n)]*");
  private static final Pattern COORDINATES =
      Pattern.compile(
          "[\"']([\\w.-]+):([\\w.-]+)(?::([^\"':@\\s]*))?(?::([^\"':@\\s]+))?(?:@(\\w+))?[\"']");
  private static final Pattern NAMED =
      Pattern.compile(
          "group\\s*[:=]\\s*[\"']([^\"']+)[\"']\\s*,\\s*name\\s*[:=]\\s*[\"']([^\"']+)[\"']"
              + "(?:\\s*,\\s*version\\s*[:=]\\s*(?:[\"']([^\"']+)[\"']|([\\w.]+)))?"
              + "(?:\\s*,\\s*classifier\\s*[:=]\\s*[\"']([^\"']+)[\"'])?");
  private static final Pattern ALIAS = Pattern.compile("(?<![\\w.$])libs\\.([\\w.]+)");
  private static final Pattern PROJECT =
      Pattern.compile("(?<!\\w)project\\s*\\(\\s*(?:path\\s*[:=]\\s*)?[\"']([^\"']+)[\"']");
  private static final Pattern ACCESSOR = Pattern.compile("(?<![\\w.])projects\\.([\\w.]+)");
  private static final Pattern PLATFORM = Pattern.compile("(?:enforcedP|p)latform\\s*\\(|mavenBom");
  private static final Pattern PLUGIN =
      Pattern.compile(
          "(?:id|alias)\\s*\\(?\\s*(?:[\"']([\\w.-]+)[\"']|libs\\.plugins\\.([\\w.]+))\\s*\\)?"
              + "(?:\\s*version\\s*\\(?\\s*[\"']([^\"']+)[\"'])?");
  private static final Pattern APPLIED =
      Pattern.compile(
          "(?<!\\w)apply\\s*\\(?\\s*from\\s*[:=]\\s*(?:file\\s*\\()?\\s*[\"']([^\"']+)[\"']");
  private static final Pattern SOURCES =
      Pattern.compile("srcDirs?\\b([^\\n]*)|setSrcDirs\\b([^\\n]*)");
  private static final Pattern TEXT = Pattern.compile("[\"']([^\"'\\n]+)[\"']");
  private static final List<Pattern> RELEASES =
      List.of(
          Pattern.compile("(?<!\\w)release\\s*(?:=|\\.set\\s*\\()\\s*([^\\n)]+)"),
          Pattern.compile("(?<!\\w)sourceCompatibility\\s*(?:=|\\s|\\.set\\s*\\()\\s*([^\\n]+)"),
          Pattern.compile("JavaLanguageVersion\\.of\\s*\\(([^\\n]+)"),
          Pattern.compile("(?<!\\w)jvmToolchain\\s*\\(([^\\n]+)"),
          Pattern.compile("(?<!\\w)targetCompatibility\\s*(?:=|\\s|\\.set\\s*\\()\\s*([^\\n]+)"));
  private static final Pattern NUMBER =
      Pattern.compile("\\W*(?:JavaVersion\\.)?((?:VERSION_)?[\\d_.]*\\d)\\b.*", Pattern.DOTALL);
  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\W*(?:JavaVersion\\.toVersion\\s*\\(\\s*[\"']?\\$?\\{?)?([A-Za-z][\\w.]*).*",
          Pattern.DOTALL);

  private final GradleNames names;
  private final GradleCatalog catalog;

  final List<Dependency> dependencies = new ArrayList<>();
  final List<Dependency> constraints = new ArrayList<>();
  final List<Dependency> platforms = new ArrayList<>();
  final List<String> projects = new ArrayList<>();
  final List<String> platformProjects = new ArrayList<>();
  final List<String> sources = new ArrayList<>();
  final List<String> plugins = new ArrayList<>();
  final List<String> applied = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  GradleScript(GradleNames names, GradleCatalog catalog) {
    this.names = names;
    this.catalog = catalog;
  }

  /**
   * Takes in a block and those within, but for those about other projects or the build itself. What
   * is about tests says nothing of the release.
   */
  void add(GradleBlock block) {
    if (!block.header().contains("est")) {
      texts.add(block.text());
    }
    match(APPLIED, block.text(), it -> applied.add(it.group(1)));
    match(
        SOURCES,
        block.text(),
        it -> match(TEXT, it.group(), text -> sources.add(names.fill(text.group(1)))));
    for (GradleBlock inner : block.blocks()) {
      String header = inner.header();
      if (header.endsWith("dependencies")) {
        dependencies(inner, false);
      } else if (header.endsWith("plugins")) {
        plugins(inner);
      } else if (header.endsWith("dependencyManagement")) {
        managed(inner);
      } else if (header.endsWith("buildscript")) {
        // Where builds whose scripts share a table of versions apply it.
        match(APPLIED, inner.text(), it -> applied.add(it.group(1)));
      } else if (!isElsewhere(header)) {
        add(inner);
      }
    }
  }

  static boolean isElsewhere(String header) {
    return ELSEWHERE.matcher(header).matches();
  }

  private void plugins(GradleBlock block) {
    match(
        PLUGIN,
        block.text(),
        it -> {
          String id = it.group(1);
          if (id != null) {
            plugins.add(id);
            spring(id, it.group(3) == null ? "" : names.fill(it.group(3)));
          } else {
            catalog.plugins().forEach(this::spring);
          }
        });
  }

  /** Spring's plug-in brings the versions of Spring Boot's platform. */
  private void spring(String id, String version) {
    if (id.equals("org.springframework.boot")) {
      platforms.add(
          Dependency.of("org.springframework.boot", "spring-boot-dependencies", version, ""));
    }
  }

  private void managed(GradleBlock block) {
    match(COORDINATES, block.text(), it -> row(it, block.text().contains("mavenBom")));
    block.blocks().forEach(this::managed);
  }

  private void row(Matcher found, boolean isPlatform) {
    (isPlatform ? platforms : constraints).add(dependency(found));
  }

  private void dependencies(GradleBlock block, boolean isConstraint) {
    for (String line : lines(block.text())) {
      boolean isPlatform = PLATFORM.matcher(line).find();
      List<Dependency> to = isConstraint ? constraints : isPlatform ? platforms : dependencies;
      String plain = line.contains("exclude") ? EXCLUDED.matcher(line).replaceAll("") : line;
      match(COORDINATES, plain, it -> to.add(dependency(it)));
      match(NAMED, plain, it -> to.add(named(it)));
      match(ALIAS, plain, it -> to.addAll(alias(it.group(1))));
      List<String> projects = isPlatform ? platformProjects : this.projects;
      match(PROJECT, plain, it -> projects.add(it.group(1)));
      match(ACCESSOR, plain, it -> projects.add(":" + it.group(1).replace('.', ':')));
    }
    for (GradleBlock inner : block.blocks()) {
      if (inner.header().endsWith("constraints")) {
        dependencies(inner, true);
      } else if (INSIDE.matcher(inner.header()).matches()) {
        dependencies(inner, isConstraint);
      }
    }
  }

  /** One statement each: a line, with those that go on inside of brackets. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      if (c == '\n' && depth <= 0 && !line.toString().stripTrailing().endsWith(",")) {
        lines.add(line.toString());
        line.setLength(0);
      } else {
        line.append(c);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private Dependency dependency(Matcher found) {
    String version = found.group(3) == null ? "" : names.fill(found.group(3));
    String classifier = found.group(4) == null ? "" : names.fill(found.group(4));
    return Dependency.of(found.group(1), found.group(2), plain(version), classifier);
  }

  private Dependency named(Matcher found) {
    String version =
        found.group(3) != null
            ? names.fill(found.group(3))
            : found.group(4) != null ? names.value(found.group(4)).orElse("") : "";
    return Dependency.of(
        found.group(1),
        found.group(2),
        plain(version),
        found.group(5) == null ? "" : found.group(5));
  }

  /** {@code 1.2!!} is strict; what could not be filled in is not known. */
  private static String plain(String version) {
    return version.contains("$") ? "" : version.replaceFirst("!!.*", "");
  }

  /** An alias of the catalog, or a name of the script's own that stands for coordinates. */
  private List<Dependency> alias(String text) {
    String name = text.replaceFirst("\\.get$|\\.asProvider$", "");
    if (name.startsWith("bundles.")) {
      return catalog.bundles().getOrDefault(name.substring(8), List.of()).stream()
          .flatMap(each -> alias(each).stream())
          .toList();
    }
    Dependency known = catalog.libraries().get(name);
    if (known != null) {
      return List.of(known);
    }
    List<Dependency> found = new ArrayList<>();
    names
        .value("libs." + name)
        .ifPresent(value -> match(COORDINATES, "'" + value + "'", it -> found.add(dependency(it))));
    return found;
  }

  /**
   * What the first setting says that is there: nothing where it cannot be read. Of several values,
   * which hold for different tasks or cases, the newest: it reads what all others read.
   */
  Optional<Integer> release() {
    for (Pattern setting : RELEASES) {
      List<Integer> found = new ArrayList<>();
      boolean[] isSaid = {false};
      for (String text : texts) {
        match(
            setting,
            text,
            it -> {
              release(it.group(1)).ifPresent(found::add);
              isSaid[0] |= !it.group(1).matches("\\s*(?:true|false)\\b.*");
            });
      }
      if (isSaid[0]) {
        return found.stream().max(Integer::compare);
      }
    }
    return Optional.empty();
  }

  private Optional<Integer> release(String value) {
    Matcher number = NUMBER.matcher(value);
    if (number.matches()) {
      return Releases.of(number.group(1));
    }
    Matcher variable = VARIABLE.matcher(value);
    if (!variable.matches()) {
      return Optional.empty();
    }
    String name = variable.group(1);
    return names.value(name).or(() -> version(name)).flatMap(Releases::of);
  }

  private Optional<String> version(String name) {
    Matcher alias = Pattern.compile("libs\\.versions\\.([\\w.]+?)(?:\\.get)?").matcher(name);
    return alias.matches()
        ? Optional.ofNullable(catalog.versions().get(alias.group(1)))
        : Optional.empty();
  }

  private static void match(Pattern pattern, String text, Consumer<Matcher> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.accept(matcher);
    }
  }
}
