/**
 * The Python language: a {@link dev.boundwise.source.SourceText} comes in, and a syntax tree of
 * records faithful to CPython's {@code ast}, with diagnostics for what is not Python, goes out. Any
 * bytes give a tree; what could not be read stands in it as {@link
 * dev.boundwise.python.Expr.Broken} or is left out. The package knows no library and nothing of
 * what the code means.
 */
package dev.boundwise.python;
