package dev.boundwise.knowledge;

import java.util.Optional;

/** Where a row is, and what it says once it has been read. */
final class Row<T> {
  final int start;
  final int end;
  final String member;
  final String key;

  // Two threads may both read the row: they find the same.
  Optional<T> answer = Optional.empty();

  /**
   * @param member what the group in its name stands for; empty when there is no group
   * @param key the row's name, the group replaced
   */
  Row(int start, int end, String member, String key) {
    this.start = start;
    this.end = end;
    this.member = member;
    this.key = key;
  }
}
