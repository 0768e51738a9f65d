/**
 * Python as a neutral program: a {@link dev.boundwise.python.PythonFile} comes in, and a {@link
 * dev.boundwise.program.Unit} goes out in which Python's scopes are already applied and sugar is
 * gone. What is broken or absent in the tree becomes an unknown expression. The package knows no
 * library and no other file.
 */
package dev.boundwise.python.lower;
