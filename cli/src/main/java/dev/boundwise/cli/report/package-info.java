/**
 * Reports: a {@link dev.boundwise.cli.report.Run} comes in, and text for people, for other programs
 * or for a code host goes out through a {@link dev.boundwise.cli.report.Format}. Output depends on
 * the run and the page alone, so that the same findings give the same bytes. The package knows
 * neither the command line nor how findings come about.
 */
package dev.boundwise.cli.report;
