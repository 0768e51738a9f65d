package dev.boundwise.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The same of commands that ask rules. */
final class RuleOptions extends ConfigurationOptions {

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

  @Override
  List<String> select() {
    return List.copyOf(select);
  }

  @Override
  List<String> ignore() {
    return List.copyOf(ignore);
  }
}
