/**
 * What tests of the analyzer and of the rules share: {@link dev.boundwise.testkit.Sample} files and
 * folders come in, and tests that hold the {@link dev.boundwise.testkit.Product} to their markers,
 * and to what every rule has to keep, go out. The package knows no rule and no library.
 */
package dev.boundwise.testkit;
