package dev.boundwise.python;

import dev.boundwise.source.Span;

/**
 * A node of the Python syntax tree. Kinds and fields are those of CPython 3.14's {@code ast} (its
 * grammar line stands on each record), with three changes: what is optional there and missing here
 * is an {@code Absent} node or an empty name, never {@code null}; the asynchronous twins of a
 * statement are one record with a flag; and nodes that CPython gives no position have one.
 */
public sealed interface Node permits Module, Stmt, Expr, Pattern, Part {

  /** Offset of the first byte; -1 for what is absent. */
  int start();

  /** Offset after the last byte; -1 for what is absent. */
  int end();

  default Span span() {
    return new Span(start(), end());
  }
}
