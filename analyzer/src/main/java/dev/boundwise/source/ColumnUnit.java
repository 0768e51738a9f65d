package dev.boundwise.source;

/** What a column counts. */
public enum ColumnUnit {
  /** Bytes of the UTF-8 form, as CPython's {@code col_offset} does. */
  BYTES,
  /** Unicode code points, as people count characters. */
  CODE_POINTS,
  /** UTF-16 code units, as SARIF and LSP do. */
  UTF16
}
