package dev.boundwise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.engine.JavaSetup;
import dev.boundwise.engine.Selection;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.MalformedRow;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rules.Catalogue;
import dev.boundwise.source.PathPatterns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What holds for a run: the command line, over the configuration files of the checked paths. */
final class Configuration implements Selection {

  /** Rules that do not run in some files. */
  private record Ignored(PathPatterns files, Set<String> codes) {}

  /**
   * What holds for some paths.
   *
   * @param codes of the rules that run
   */
  record Scope(Settings settings, Set<String> codes, List<PathPatterns> excludes) {}

  private record Place(Path path, Scope scope, List<Ignored> ignored) {}

  private final RuleChoice rules;
  private final ConfigurationOptions options;
  private final List<Place> places = new ArrayList<>();
  private final Map<Settings, Scope> scopes = new LinkedHashMap<>();

  private Configuration(RuleChoice rules, ConfigurationOptions options) {
    this.rules = rules;
    this.options = options;
  }

  /**
   * Of some paths.
   *
   * @param paths those that are checked, of standard input the file that it is called
   */
  static Configuration of(List<Path> paths, ConfigurationOptions options, List<RuleInfo> rules) {
    Configuration made = new Configuration(new RuleChoice(rules), options);
    SettingsSearch search = new SettingsSearch(made.rules);
    Settings given = options.config().map(made::given).orElse(Settings.DEFAULT);
    boolean looks = options.looks() && options.config().isEmpty();
    for (Path path : paths) {
      made.add(path, looks ? search.of(path) : given);
    }
    return made;
  }

  private Settings given(String name) {
    Path file = Paths.path(name);
    if (!Files.isRegularFile(file)) {
      throw new Mistake("--config takes a file that is there, not " + name);
    }
    // Such a file may be anywhere: its patterns are of the folder in which it is used.
    return SettingsFile.read(file, rules)
        .orElseThrow(() -> new Mistake(name + " has no table [tool.boundwise]; add it"))
        .withBase(Path.of("").toAbsolutePath());
  }

  private void add(Path path, Settings settings) {
    Scope scope = scopes.computeIfAbsent(settings, this::scope);
    List<Ignored> ignored = new ArrayList<>();
    settings
        .perFileIgnores()
        .forEach(
            (pattern, names) ->
                ignored.add(
                    new Ignored(PathPatterns.of(settings.base(), List.of(pattern)), codes(names))));
    places.add(new Place(path.toAbsolutePath().normalize(), scope, ignored));
  }

  private Scope scope(Settings settings) {
    List<String> select = select(settings);
    List<String> ignore = ignore(settings);
    String ignoring =
        options.ignore().isEmpty() && settings.file().isPresent()
            ? "ignore in " + Settings.shown(settings.file().get())
            : "--ignore";
    List<String> exclude = exclude(settings);
    Path base = options.exclude().isEmpty() ? settings.base() : Path.of("");
    return new Scope(
        settings,
        rules.codes(select, ignore, ignoring),
        exclude.isEmpty() ? List.of() : List.of(PathPatterns.of(base, exclude)));
  }

  private Set<String> codes(List<String> names) {
    Set<String> codes = new HashSet<>();
    names.forEach(name -> codes.addAll(rules.named(name)));
    return codes;
  }

  List<String> select(Settings settings) {
    return options.select().isEmpty() ? settings.select() : options.select();
  }

  /** What a file ignores may be what is selected on the command line. */
  List<String> ignore(Settings settings) {
    return options.ignore().isEmpty() && options.select().isEmpty()
        ? settings.ignore()
        : options.ignore();
  }

  List<String> exclude(Settings settings) {
    return options.exclude().isEmpty() ? settings.exclude() : options.exclude();
  }

  /** In the order of the paths that they hold for. */
  List<Scope> scopes() {
    return List.copyOf(scopes.values());
  }

  List<PathPatterns> excludes() {
    Set<PathPatterns> all = new LinkedHashSet<>();
    scopes.values().forEach(scope -> all.addAll(scope.excludes()));
    return List.copyOf(all);
  }

  @Override
  public boolean runs(RuleInfo rule) {
    return scopes.values().stream().anyMatch(scope -> scope.codes().contains(rule.code()));
  }

  @Override
  public boolean runsIn(RuleInfo rule, String file) {
    Path path = Path.of("").toAbsolutePath().resolve(file).normalize();
    Place nearest = places.getFirst();
    for (Place place : places) {
      if (path.startsWith(place.path())
          && (!path.startsWith(nearest.path())
              || place.path().getNameCount() > nearest.path().getNameCount())) {
        nearest = place;
      }
    }
    return nearest.scope().codes().contains(rule.code())
        && nearest.ignored().stream()
            .noneMatch(each -> each.codes().contains(rule.code()) && each.files().match(path));
  }

  /** How Java is read, with the rows that a user has added. */
  JavaSetup java(List<Path> classpath) {
    return new JavaSetup(knowledge(Catalogue.javaKnowledge()), classpath);
  }

  /** What is known, with the rows of all files. */
  Knowledge knowledge(Knowledge tables) {
    List<Settings.Row> rows = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (Scope scope : scopes.values()) {
      Set<String> before = Set.copyOf(said);
      for (Settings.Row row : scope.settings().rows()) {
        // Several files of one repository may say the same.
        if (!before.contains(row.said())) {
          said.add(row.said());
          rows.add(row);
        }
      }
    }
    if (rows.isEmpty()) {
      return tables;
    }
    String text = String.join("\n", rows.stream().map(Settings.Row::text).toList());
    try {
      return tables.withUserRows(text.getBytes(UTF_8));
    } catch (MalformedRow e) {
      throw new Mistake(rows.get(e.line() - 1).place() + ": " + e.problem() + hint(e.problem()));
    }
  }

  /** What to write instead, where the problem does not say it. */
  private static String hint(String problem) {
    if (problem.startsWith("not a condition") || problem.startsWith("not a literal")) {
      return "; write it like: without timeout@1, shell is True, or block@0 not False";
    }
    if (problem.startsWith("not a parameter") || problem.startsWith("not a position")) {
      return "; write it like: func@0, func, or @0";
    }
    if (problem.startsWith("not a name")) {
      return "; write it like package.module.function";
    }
    if (problem.startsWith("expected ") || problem.startsWith("column ")) {
      return "; columns are separated by one tab, and an empty one is written -";
    }
    return problem.endsWith("written twice") ? "; leave one of them out" : "";
  }
}
