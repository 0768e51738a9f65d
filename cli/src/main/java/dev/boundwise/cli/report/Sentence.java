package dev.boundwise.cli.report;

/** Messages are kept without a full stop; some formats want one. */
final class Sentence {
  private Sentence() {}

  static String of(String message) {
    return message.endsWith(".") || message.endsWith("!") || message.endsWith("?")
        ? message
        : message + ".";
  }
}
