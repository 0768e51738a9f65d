/**
 * The interpreter that the user's code runs on. Comes in: options, and what a project's files say.
 * Goes out: one {@link dev.boundwise.runtime.PythonRuntime}, or several to compare. It knows
 * nothing of code.
 */
package dev.boundwise.runtime;
