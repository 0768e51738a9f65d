package dev.boundwise.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program's entry point. */
@Command(
    name = "boundwise",
    version = "boundwise 0.1.0-SNAPSHOT",
    mixinStandardHelpOptions = true,
    description = "Says what bounds a program, and what would pay.")
public final class Boundwise implements Runnable {
  private Boundwise() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Boundwise()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
