/**
 * The command line: arguments come in, and a report, one sentence about a mistake, and an exit code
 * go out. Only this package ends the process or talks to the terminal. It knows neither how
 * findings come about nor how a report is laid out.
 */
package dev.boundwise.cli;
