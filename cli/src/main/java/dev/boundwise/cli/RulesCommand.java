package dev.boundwise.cli;

import dev.boundwise.cli.Terminal.Colour;
import dev.boundwise.cli.report.RuleTable;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists all rules. */
@Command(
    name = "rules",
    descriptionHeading = "%n",
    description = "List all rules.",
    optionListHeading = "%nOptions:%n")
final class RulesCommand implements Callable<Integer> {

  /** How to list them. */
  enum Form {
    TEXT,
    JSON
  }

  private final Terminal terminal;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
  private Form format = Form.TEXT;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never; auto: on a terminal, unless NO_COLOR is set.")
  private Colour colour = Colour.AUTO;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    switch (format) {
      case TEXT ->
          RuleTable.text(
              Rules.infos(), terminal.page(colour, terminal.outIsTerminal()), terminal.out());
      case JSON -> RuleTable.json(Rules.infos(), terminal.out());
    }
    return 0;
  }
}
