package dev.boundwise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.cli.Terminal.Colour;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The program's entry point. */
@Command(
    name = "boundwise",
    synopsisSubcommandLabel = "COMMAND",
    descriptionHeading = "%n",
    description = {
      "Reads Python and Java and says what bounds it - the interpreter, native code or waiting -"
          + " and what would pay. It never imports or runs the code that it reads."
    },
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  boundwise check                    everything below this folder",
      "  boundwise check src --select BW2   one family of rules",
      "  boundwise map src                  what bounds each function, and how surely",
      "  boundwise map --only cpu           those that compute",
      "  boundwise advise src               what would run faster, and how",
      "  boundwise explain BW201            why it matters, and what to write instead",
      "  boundwise check --help             all options of a command",
      "",
      "Exit codes:",
      "  0  nothing certain was found",
      "  1  check found a warning or an error that is certain",
      "  2  a mistake in what was asked, or a defect of Boundwise"
    })
public final class Boundwise implements Runnable {

  static final int MISTAKE = 2;

  private static final String COMPLETION = "generate-completion";

  private final Terminal terminal;

  /** Made when asked for: a run needs one of them, and each costs time to describe. */
  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

  /** Whether somebody was told already. */
  private boolean unwritable;

  Boundwise(Terminal terminal) {
    this.terminal = terminal;
    commands.put("check", () -> new CheckCommand(terminal));
    commands.put("map", () -> new MapCommand(terminal));
    commands.put("advise", () -> new AdviseCommand(terminal));
    commands.put("explain", () -> new ExplainCommand(terminal));
    commands.put("rules", () -> new RulesCommand(terminal));
    commands.put("config", () -> new ConfigCommand(terminal));
    commands.put(COMPLETION, AutoComplete.GenerateCompletion::new);
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    // Eclipse's compiler writes there what it fails on inside; the terminal has streams of its own.
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
    System.exit(new Boundwise(Terminal.ofProcess()).run(args));
  }

  /** Runs one command. */
  int run(String... args) {
    try {
      String first = args.length > 0 ? args[0] : "--help";
      int exitCode =
          first.equals("--version") || first.equals("-V") ? printVersion() : execute(first, args);
      if (!unwritable) {
        terminal.out().flush();
      }
      return exitCode;
    } catch (IOException | UncheckedIOException e) {
      return unwritable(e);
    } catch (StackOverflowError e) { // the command line's library hands on exceptions only
      return failed(e);
    }
  }

  private int execute(String first, String... args) {
    CommandLine line = new CommandLine(this);
    line.getCommandSpec()
        .addOption(helpOption())
        .addOption(OptionSpec.builder("-V", "--version").description("Print the version.").build());
    // The help lists all commands, and a completion script has the options of each.
    boolean alone = commands.containsKey(first) && !first.equals(COMPLETION);
    commands.forEach(
        (name, command) -> {
          if (name.equals(first) || !alone) {
            CommandSpec spec = CommandSpec.forAnnotatedObject(command.get());
            if (spec.findOption("--help") == null) {
              spec.addOption(helpOption());
            }
            line.addSubcommand(name, spec);
          }
        });
    PrintWriter out = new PrintWriter(terminal.out());
    boolean colour = terminal.page(Colour.AUTO, terminal.outIsTerminal()).colour();
    line.setOut(out)
        .setErr(new PrintWriter(terminal.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.clamp(terminal.columns(), 80, 100))
        .setUsageHelpLongOptionsMaxWidth(28)
        .setOverwrittenOptionsAllowed(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler((mistake, all) -> mistake(mistake))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure));
    int exitCode = line.execute(args.length > 0 ? args : new String[] {"--help"});
    out.flush();
    return exitCode;
  }

  @Override
  public void run() {
    // Options alone: picocli has printed the help, or there was nothing to do.
    new CommandLine(this).usage(new PrintWriter(terminal.out()));
  }

  private static OptionSpec helpOption() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Print this help.")
        .build();
  }

  private int printVersion() throws IOException {
    terminal.out().write("boundwise " + Version.text() + "\n");
    return 0;
  }

  private int mistake(ParameterException mistake) {
    terminal.say("boundwise: " + Mistakes.sentence(mistake, commands.keySet()));
    return MISTAKE;
  }

  private int failed(Throwable failure) {
    if (failure instanceof Mistake) {
      terminal.say("boundwise: " + failure.getMessage());
      return MISTAKE;
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return unwritable(failure);
    }
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    terminal.say("boundwise: this is a defect of Boundwise; please report it with these lines:");
    terminal.say(trace.toString());
    return MISTAKE;
  }

  /** Somebody who stops reading, such as {@code head}, has what they wanted. */
  private int unwritable(Throwable failure) {
    unwritable = true;
    String reason = Optional.ofNullable(failure.getMessage()).orElse("");
    if (reason.contains("ipe")) {
      return 0;
    }
    try {
      terminal.err().write("boundwise: cannot write the report: " + reason + "\n");
      terminal.err().flush();
    } catch (IOException e) {
      return MISTAKE;
    }
    return MISTAKE;
  }
}
