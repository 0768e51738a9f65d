/**
 * What names and calls are: units of the neutral program and the knowledge about libraries come in,
 * and for each function the calls that it makes itself, with what they reach and what that does, go
 * out. Values are small sets of possibilities that say whether they are complete. The package knows
 * no language, no rule and no library by name.
 */
package dev.boundwise.resolve;
