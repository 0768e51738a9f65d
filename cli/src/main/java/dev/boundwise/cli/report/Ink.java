package dev.boundwise.cli.report;

/** Colours of a terminal that knows the sixteen standard ones; the theme chooses their shade. */
enum Ink {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  RED("1;31"),
  YELLOW("1;33"),
  BLUE("1;34"),
  GREEN("1;32"),
  CYAN("36"),
  AMBER("33"),
  VIOLET("35"),
  AZURE("34"),
  LEAF("32"),
  ROSE("31"),
  GREY("90"),
  CORAL("91"),
  SKY("94"),
  WHITE("97");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String on(String text, Page page) {
    return !page.colour() || this == PLAIN || text.isEmpty()
        ? text
        : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
