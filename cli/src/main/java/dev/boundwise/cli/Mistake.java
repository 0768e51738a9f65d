package dev.boundwise.cli;

/** A mistake of the user: its message is one sentence that says what to do. */
final class Mistake extends RuntimeException {
  private static final long serialVersionUID = 1;

  Mistake(String sentence) {
    super(sentence);
  }
}
