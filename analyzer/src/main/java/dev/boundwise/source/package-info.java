/**
 * Files as text: bytes come in, and a {@link dev.boundwise.source.SourceText} with spans, lines and
 * diagnostics goes out. Offsets are always bytes of the text's UTF-8 form, so that they agree with
 * CPython's own columns and cost nothing to keep. The package knows neither Python nor Java.
 */
package dev.boundwise.source;
