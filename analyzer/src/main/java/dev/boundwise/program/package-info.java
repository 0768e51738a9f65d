/**
 * The neutral program: what costs, effects and dependences need to know of code in any language.
 * Lowerings of the languages' own trees come in; functions, statements and expressions in which
 * every name is already bound to its {@link dev.boundwise.program.Variable} go out. The package
 * knows no language's syntax, no scoping rules and no library.
 */
package dev.boundwise.program;
