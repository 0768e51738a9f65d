/**
 * The interpreter that the user's code runs on. Comes in: options, and the files in which a project
 * says it, which {@link dev.boundwise.runtime.ProjectPython} reads and never runs. Goes out: one
 * {@link dev.boundwise.runtime.PythonRuntime}, or several to compare; it knows nothing of code.
 */
package dev.boundwise.runtime;
