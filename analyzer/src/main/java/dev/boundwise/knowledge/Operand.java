package dev.boundwise.knowledge;

/**
 * What a size is taken of: {@code self}, {@code @0}, {@code items@0}, {@code result}, {@code
 * input}.
 *
 * @param kind which of them
 * @param parameter of an argument, which one; else the one at position 0
 * @param depth how many levels down: 1 for {@code each @0}, the elements
 */
public record Operand(Kind kind, Parameter parameter, int depth) {

  /** What it is. */
  public enum Kind {
    /** The object whose method is called. */
    SELF,
    ARGUMENT,
    /** What the call gives. */
    RESULT,
    /** The first argument whose size is known, else the object: tables that just say bytes. */
    INPUT
  }
}
