package dev.boundwise.program;

/**
 * What is passed to a call.
 *
 * @param name the parameter's name; empty by position, {@code *} and {@code **} for what is spread
 */
public record Argument(int start, int end, String name, Expression value) implements Code {

  public boolean isPositional() {
    return name.isEmpty();
  }

  /** Whether it stands for any number of arguments. */
  public boolean isSpread() {
    return name.startsWith("*");
  }
}
