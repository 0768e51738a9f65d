package dev.boundwise.knowledge;

/**
 * Whether other Python threads run meanwhile.
 *
 * @param released whether it is released at all
 * @param above bytes of input above which it is released; 0 for any input
 */
public record Gil(boolean released, long above) {

  static final Gil HELD = new Gil(false, 0);
  public static final Gil RELEASED = new Gil(true, 0);

  static Gil parse(String text) {
    if (text.equals("held")) {
      return HELD;
    }
    if (text.equals("released")) {
      return RELEASED;
    }
    if (text.startsWith("released>")) {
      try {
        return new Gil(true, Long.parseLong(text.substring("released>".length())));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("not a number of bytes: '" + text + "'", e);
      }
    }
    throw new IllegalArgumentException("not held, released or released>BYTES: '" + text + "'");
  }
}
