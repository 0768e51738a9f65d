package dev.boundwise.java.edit;

import dev.boundwise.source.Span;
import javax.lang.model.element.Modifier;

/** One thing that is to be different in a file; the methods of {@link JavaEditor} say what. */
sealed interface Change {

  /** Those that are written by JavaParser. */
  sealed interface Tree extends Change {}

  /** Those that are written by Eclipse JDT. */
  sealed interface Block extends Change {

    Span span();
  }

  record Expression(Span span, String code) implements Tree {}

  record Call(Span span, String code) implements Tree {}

  record Import(String type) implements Tree {}

  record Annotation(Span span, String code) implements Tree {}

  record Added(Span span, Modifier modifier) implements Tree {}

  record Removed(Span span, Modifier modifier) implements Tree {}

  record Statements(Span span, String code) implements Block {}

  record Wrapping(Span span, String before, String after) implements Block {}
}
