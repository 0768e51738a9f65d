package dev.boundwise.source;

import org.jspecify.annotations.Nullable;

/**
 * A half-open range of byte offsets into a {@link SourceText}.
 *
 * @param start offset of the first byte
 * @param end offset after the last byte; never smaller than {@code start}
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  // By hand: places are compared everywhere, and the equals of a record starts slowly.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span it && start == it.start && end == it.end;
  }

  @Override
  public int hashCode() {
    return start * 31 + end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
