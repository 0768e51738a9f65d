package dev.boundwise.rule;

import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;

/** A place in a file. */
public record Location(SourceText file, Span span) {}
