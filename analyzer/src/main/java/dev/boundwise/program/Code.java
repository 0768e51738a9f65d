package dev.boundwise.program;

import dev.boundwise.source.Span;

/** A piece of the program that stands somewhere in a file. */
public sealed interface Code permits Expression, Statement, Argument {

  /** Offset of the first byte. */
  int start();

  /** Offset after the last byte. */
  int end();

  default Span span() {
    return new Span(start(), end());
  }
}
