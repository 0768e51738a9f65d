package dev.boundwise.cli;

import dev.boundwise.cli.Terminal.Colour;
import dev.boundwise.cli.report.Page;
import dev.boundwise.cli.report.RulePage;
import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rules.Catalogue;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says all that there is to say about some rules. */
@Command(
    name = "explain",
    descriptionHeading = "%n",
    description = "Say why a rule exists, what to write instead, and where that is known from.",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  boundwise explain BW201",
      "  boundwise explain blocking-call-in-async"
    })
final class ExplainCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "CODE|NAME",
      arity = "1..*",
      description = "The rule's code or name; boundwise rules lists them.")
  private List<String> rules = List.of();

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto, always or never; auto: on a terminal, unless NO_COLOR is set.")
  private Colour colour = Colour.AUTO;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    RuleChoice choice = new RuleChoice(Rules.infos());
    // All are looked up first: a mistake prints nothing else.
    List<RuleInfo> found = rules.stream().map(choice::one).toList();
    for (RuleInfo rule : found) {
      Page page = terminal.page(colour, terminal.outIsTerminal());
      RulePage.write(rule, Catalogue.example(rule), page, terminal.out());
    }
    return 0;
  }
}
