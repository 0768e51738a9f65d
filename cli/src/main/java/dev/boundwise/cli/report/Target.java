package dev.boundwise.cli.report;

/**
 * The runtime that a map is for.
 *
 * @param python its version: {@code 3.14}
 * @param gil whether one thread at a time runs Python
 * @param cores that it may use
 */
public record Target(String python, boolean gil, int cores) {}
