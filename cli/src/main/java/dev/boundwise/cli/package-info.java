/** The command line: arguments come in, reports and an exit code go out. */
package dev.boundwise.cli;
