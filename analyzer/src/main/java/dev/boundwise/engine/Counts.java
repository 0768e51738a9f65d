package dev.boundwise.engine;

/** How much was analysed. */
public record Counts(int files, long lines, long bytes) {}
