package dev.boundwise.knowledge;

import java.util.List;

/**
 * What an operation of the language takes.
 *
 * @param runtimes versions of the interpreter, {@code 3.14}, the oldest one first
 * @param nanos on each of them, in nanoseconds
 */
record Operation(List<String> runtimes, List<Double> nanos) {

  Operation {
    runtimes = List.copyOf(runtimes);
    nanos = List.copyOf(nanos);
  }

  /** Reads a row: its name, and a time for each runtime. */
  static Operation of(List<String> runtimes, List<String> columns) {
    if (runtimes.isEmpty() || columns.size() != runtimes.size() + 1) {
      throw new IllegalArgumentException("a time for each of the runtimes " + runtimes);
    }
    return new Operation(runtimes, columns.stream().skip(1).map(Formula::nanos).toList());
  }

  /** On the newest runtime that is not newer than a version; else on the oldest. */
  double nanos(String version) {
    double found = nanos.getFirst();
    for (int i = 1; i < nanos.size(); i++) {
      found = isNewer(runtimes.get(i), version) ? found : nanos.get(i);
    }
    return found;
  }

  private static boolean isNewer(String one, String other) {
    List<String> left = Text.split(one, ".");
    List<String> right = Text.split(other, ".");
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int byLength = Integer.compare(left.get(i).length(), right.get(i).length());
      int order = byLength != 0 ? byLength : left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order > 0;
      }
    }
    return left.size() > right.size();
  }
}
