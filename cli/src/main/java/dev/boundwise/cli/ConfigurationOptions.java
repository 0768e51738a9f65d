package dev.boundwise.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is said on the command line and may also be said in a configuration file. */
final class ConfigurationOptions {

  @Option(
      names = "--select",
      paramLabel = "RULES",
      split = ",",
      hideParamSyntax = true,
      description = "Run only these: codes, names, or families such as BW2.")
  private List<String> select = List.of();

  @Option(
      names = "--ignore",
      paramLabel = "RULES",
      split = ",",
      hideParamSyntax = true,
      description = "Do not run these; wins over --select.")
  private List<String> ignore = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "PATTERN",
      split = ",",
      hideParamSyntax = true,
      description = "Leave out what matches; as in a .gitignore file.")
  private List<String> exclude = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Take this configuration; else the nearest boundwise.toml, or pyproject.toml with"
              + " [tool.boundwise], in the folder of each PATH or above it.")
  private Optional<String> config = Optional.empty();

  @Option(names = "--no-config", description = "Look for no configuration.")
  private boolean noConfig;

  List<String> select() {
    return List.copyOf(select);
  }

  List<String> ignore() {
    return List.copyOf(ignore);
  }

  List<String> exclude() {
    return List.copyOf(exclude);
  }

  Optional<String> config() {
    if (noConfig && config.isPresent()) {
      throw new Mistake("--config names a file and --no-config wants none; leave one of them out");
    }
    return config;
  }

  boolean looks() {
    return !noConfig;
  }
}
