package dev.boundwise.cli;

import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rules.Catalogue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tomlj.Toml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what holds for some paths, and where that comes from. */
@Command(
    name = "config",
    customSynopsis = "boundwise config [OPTION...] [PATH...]",
    descriptionHeading = "%n",
    description = {
      "Print the settings that check would use, and where they are from.",
      "In the form of a configuration file."
    },
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "In boundwise.toml, or below [tool.boundwise] in pyproject.toml:",
      "",
      "  select = [\"BW2\"]                     rules that run; without it: all",
      "  ignore = [\"BW202\"]                   rules that do not",
      "  exclude = [\"generated/\"]             files that are left out",
      "  per-file-ignores.\"tests/\" = [\"BW2\"]  rules that do not run in some files",
      "",
      "  [calls]                              functions that wait or compute",
      "  \"mylib.fetch\" = \"network\"",
      "  [offloads]                           functions that run another one elsewhere",
      "  \"mypkg.pools.in_thread\" = \"thread\"",
      "  [blocking-decorators]                decorators whose functions block",
      "  \"mypkg.db.session\" = \"database\"",
      "",
      "All of it: docs/configuration.md"
    },
    sortOptions = false)
final class ConfigCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      hideParamSyntax = true,
      arity = "0..*",
      description = "Files and folders. Without any: this folder.")
  private List<String> paths = List.of();

  @Mixin private RuleOptions options = new RuleOptions();

  ConfigCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<RuleInfo> rules = Rules.infos();
    Configuration configuration = Configuration.of(Paths.existing(paths), options, rules);
    configuration.knowledge(Catalogue.knowledge());
    String separator = "";
    for (Configuration.Scope scope : configuration.scopes()) {
      terminal.out().write(separator + text(configuration, scope));
      separator = "\n";
    }
    terminal.out().flush();
    return 0;
  }

  private String text(Configuration configuration, Configuration.Scope scope) {
    Settings settings = scope.settings();
    String file = settings.file().map(Settings::shown).orElse("");
    StringBuilder text = new StringBuilder();
    text.append(
        settings
            .file()
            .map(from -> "# " + file + "\n")
            .orElse("# no configuration file: what is not given has its default\n"));
    List<String> select = configuration.select(settings);
    List<String> ignore = configuration.ignore(settings);
    List<String> exclude = configuration.exclude(settings);
    boolean selected = !options.select().isEmpty();
    line(text, "select", select, selected ? "--select" : from(settings.select(), file));
    line(
        text,
        "ignore",
        ignore,
        !options.ignore().isEmpty()
            ? "--ignore"
            : selected && !settings.ignore().isEmpty()
                ? "set aside by --select"
                : from(settings.ignore(), file));
    line(
        text,
        "exclude",
        exclude,
        options.exclude().isEmpty() ? from(settings.exclude(), file) : "--exclude");
    if (!settings.rows().isEmpty()) {
      text.append("rows = [\n");
      for (Settings.Row row : settings.rows()) {
        text.append("  ").append(quoted(row.text())).append(",  # ");
        text.append(row.place()).append('\n');
      }
      text.append("]\n");
    }
    if (!settings.perFileIgnores().isEmpty()) {
      text.append("\n[per-file-ignores]  # ").append(file).append('\n');
      for (Map.Entry<String, List<String>> each : settings.perFileIgnores().entrySet()) {
        text.append(quoted(each.getKey())).append(" = ").append(list(each.getValue()));
        text.append('\n');
      }
    }
    return text.append("\n# rules that run: ")
        .append(String.join(", ", scope.codes()))
        .append('\n')
        .toString();
  }

  private static String from(List<String> values, String file) {
    return values.isEmpty() ? "default" : file;
  }

  private static void line(StringBuilder text, String key, List<String> values, String from) {
    text.append(key).append(" = ").append(list(values)).append("  # ").append(from).append('\n');
  }

  private static String list(List<String> values) {
    return "[" + String.join(", ", values.stream().map(ConfigCommand::quoted).toList()) + "]";
  }

  private static String quoted(String text) {
    return "\"" + Toml.tomlEscape(text) + "\"";
  }
}
