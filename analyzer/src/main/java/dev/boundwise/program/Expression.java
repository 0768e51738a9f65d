package dev.boundwise.program;

import java.util.List;

/** What has a value. */
public sealed interface Expression extends Code {

  /** A variable, read or (as a target) written. */
  record Name(int start, int end, Variable variable) implements Expression {}

  /** {@code object.name}. */
  record Attribute(int start, int end, Expression object, String name) implements Expression {}

  /** {@code object[index]}. */
  record Item(int start, int end, Expression object, Expression index) implements Expression {}

  /** {@code callee(arguments)}. */
  record Call(int start, int end, Expression callee, List<Argument> arguments)
      implements Expression {}

  /** {@code await value}. */
  record Await(int start, int end, Expression value) implements Expression {}

  /**
   * {@code yield value}.
   *
   * @param delegates whether all values of {@code value} are handed on, one by one
   */
  record Yield(int start, int end, Expression value, boolean delegates) implements Expression {}

  /**
   * An operator or another form without a call of its own.
   *
   * @param method the method of an operand's class that does it where there is one, such as {@code
   *     __add__}; empty where there can be none
   */
  record Operation(int start, int end, Operator operator, String method, List<Expression> operands)
      implements Expression {

    public Operation(int start, int end, Operator operator, List<Expression> operands) {
      this(start, end, operator, "", operands);
    }
  }

  /** {@code target := value}. */
  record Bind(int start, int end, Expression target, Expression value) implements Expression {}

  /**
   * A value that stands in the code.
   *
   * @param text of text, the text; of numbers, their digits as Java writes them; of imaginary ones
   *     {@code j}; else empty
   */
  record Literal(int start, int end, LiteralKind kind, String text) implements Expression {}

  /**
   * A collection written out.
   *
   * @param elements of a map: key, value, key, value ...
   */
  record Collection(int start, int end, CollectionKind kind, List<Expression> elements)
      implements Expression {}

  /**
   * A collection made by a loop, whose innermost statement evaluates each element; of a map, a
   * tuple of key and value.
   *
   * @param isLazy whether all but the first loop's iterable runs only when the value is iterated
   */
  record Comprehension(int start, int end, CollectionKind kind, Statement.Loop loop, boolean isLazy)
      implements Expression {}

  /** A function without a name, made here and run elsewhere. */
  record Lambda(int start, int end, Function function) implements Expression {}

  /** What could not be read, or is not written. */
  record Unknown(int start, int end) implements Expression {}

  /** The operators that facts can tell apart. */
  enum Operator {
    /** All operands, until one decides. */
    AND,
    /** All operands, until one decides. */
    OR,
    NOT,
    /** {@code operands[0] ? operands[1] : operands[2]}. */
    CHOICE,
    /** {@code a / b}, which also joins paths. */
    DIVIDE,
    /** {@code a | b}, which also joins types. */
    UNION,
    ARITHMETIC,
    COMPARE,
    /** Whether both operands are the same object. */
    IS,
    /** Whether they are not. */
    IS_NOT,
    /** Text with operands in it. */
    FORMAT,
    /** How many elements there are in the operand. */
    LENGTH,
    /** Lower, upper, step. */
    SLICE,
    /** The elements of an iterable in the place of one. */
    SPREAD,
    /** The first operand against the values of a pattern. */
    MATCH,
    DELETE
  }

  /** What a literal is. */
  enum LiteralKind {
    NONE,
    TRUE,
    FALSE,
    INTEGER,
    FLOAT,
    TEXT,
    BYTES,
    OTHER
  }

  /** What a collection is. */
  enum CollectionKind {
    LIST,
    TUPLE,
    SET,
    MAP,
    GENERATOR
  }
}
