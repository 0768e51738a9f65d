package dev.boundwise.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.cli.report.Page;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The three streams of the process and what is known about who reads them. Output is UTF-8
 * everywhere: reports go to files and other programs too.
 *
 * @param columns cells in a line of the terminal
 */
record Terminal(
    InputStream in,
    Writer out,
    Writer err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Map<String, String> environment) {

  private static final int DEFAULT_COLUMNS = 80;

  static Terminal ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Terminal(
        new FileInputStream(FileDescriptor.in),
        writer(new FileOutputStream(FileDescriptor.out)),
        writer(new FileOutputStream(FileDescriptor.err)),
        isTerminal(1, environment),
        isTerminal(2, environment),
        columns(environment),
        environment);
  }

  /** When to use colours. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER
  }

  Page page(Colour colour, boolean toTerminal) {
    return new Page(columns, colours(colour, toTerminal));
  }

  /** See https://no-color.org and https://bixense.com/clicolors. */
  private boolean colours(Colour colour, boolean toTerminal) {
    return switch (colour) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> {
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty()) {
          yield false;
        }
        String force = environment.getOrDefault("CLICOLOR_FORCE", "");
        yield (!force.isEmpty() && !force.equals("0"))
            || (toTerminal && !environment.getOrDefault("TERM", "").equals("dumb"));
      }
    };
  }

  /** Writes a line for the person, apart from the report. */
  void say(String line) {
    try {
      // What was reported so far comes first where both go to one screen.
      out.flush();
      err.write(line + "\n");
      err.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws a line that {@link #erase} takes away. */
  void draw(String text) {
    try {
      err.write(text);
      err.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void erase() {
    draw("\r\u001b[K");
  }

  private static Writer writer(FileOutputStream stream) {
    return new BufferedWriter(new OutputStreamWriter(stream, UTF_8), 1 << 16);
  }

  /**
   * The launcher tells, because Java cannot ask; without it, Linux shows where a descriptor leads.
   * Elsewhere Java 22 to 24 takes every stream for a terminal, unless it is asked for its old way.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal(int descriptor, Map<String, String> environment) {
    String told = environment.get("BOUNDWISE_TTY");
    if (told != null) {
      return told.contains(String.valueOf(descriptor));
    }
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }

  private static int columns(Map<String, String> environment) {
    String told = environment.getOrDefault("COLUMNS", "");
    return told.matches("[1-9]\\d{0,3}") ? Integer.parseInt(told) : DEFAULT_COLUMNS;
  }
}
