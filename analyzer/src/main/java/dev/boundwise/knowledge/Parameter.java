package dev.boundwise.knowledge;

/**
 * One parameter of a library's function, written {@code timeout@1}, {@code timeout} (by name only)
 * or {@code @1} (by position only).
 *
 * @param name empty when it cannot be given by name
 * @param position from 0, the receiver not counted; -1 when it cannot be given by position
 */
public record Parameter(String name, int position) {

  /** What a call gives for this parameter. */
  public Argument in(Arguments call) {
    Argument byName = name.isEmpty() ? new Argument.Absent() : call.named(name);
    if (position < 0 || byName instanceof Argument.Constant || byName instanceof Argument.Given) {
      return byName;
    }
    Argument byPosition = call.at(position);
    return byPosition instanceof Argument.Absent ? byName : byPosition;
  }

  static Parameter parse(String text) {
    int at = text.indexOf('@');
    String name = at < 0 ? text : text.substring(0, at);
    if (!isName(name) && !(name.isEmpty() && at == 0)) {
      throw new IllegalArgumentException("not a parameter: '" + text + "'");
    }
    if (at < 0) {
      return new Parameter(name, -1);
    }
    String digits = text.substring(at + 1);
    if (digits.length() != 1 || !Character.isDigit(digits.charAt(0))) {
      throw new IllegalArgumentException("not a position from 0 to 9: '" + text + "'");
    }
    return new Parameter(name, digits.charAt(0) - '0');
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && Character.isJavaIdentifierStart(text.charAt(0))
        && text.chars().allMatch(Character::isJavaIdentifierPart)
        && text.indexOf('$') < 0;
  }
}
