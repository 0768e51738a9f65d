package dev.boundwise.knowledge;

/**
 * How long a typical call waits, and what it costs the CPU beside.
 *
 * @param waitNanos in which the thread stands still
 * @param cpuNanos for which it runs, in the interpreter
 * @param source where the figures are from
 */
public record Latency(Resource resource, double waitNanos, double cpuNanos, String source) {}
