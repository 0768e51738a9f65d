package dev.boundwise.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * What is said on the command line and may also be said in a configuration file: of all commands
 * that read code.
 */
class ConfigurationOptions {

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

  /** Rules that run; empty for all. */
  List<String> select() {
    return List.of();
  }

  /** Rules that do not. */
  List<String> ignore() {
    return List.of();
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
