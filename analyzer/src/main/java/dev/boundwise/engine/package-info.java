/**
 * The way through the house: paths and rules come in, and a {@link dev.boundwise.engine.Report}
 * goes out that is the same whatever the number of threads. The package knows neither what any rule
 * is about nor how a report is shown.
 */
package dev.boundwise.engine;
