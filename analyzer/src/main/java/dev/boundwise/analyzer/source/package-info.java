/** Files, encodings, spans and line maps: bytes come in, decoded text with exact places goes out. */
package dev.boundwise.analyzer.source;
