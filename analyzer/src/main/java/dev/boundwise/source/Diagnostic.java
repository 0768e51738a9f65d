package dev.boundwise.source;

/**
 * A problem in the analysed text that kept us from reading all of it.
 *
 * @param span where it is, in byte offsets
 * @param message one sentence, without a full stop
 */
public record Diagnostic(Span span, String message) {}
