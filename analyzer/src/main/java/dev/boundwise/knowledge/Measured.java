package dev.boundwise.knowledge;

import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A figure of an interpreter's own.
 *
 * @param values those that were measured, at least one
 */
record Measured(List<Value> values) {

  /**
   * @param isFree whether the build is a free-threaded one
   * @param value in nanoseconds where it is a time, else a number
   */
  record Value(PythonVersion version, boolean isFree, double value) {}

  Measured {
    values = List.copyOf(values);
  }

  /**
   * Reads a row: its name, a value for each runtime or nothing, a source.
   *
   * @param runtimes {@code 3.14}, or {@code 3.13t} of a free-threaded build
   */
  static Measured of(List<String> runtimes, List<String> columns) {
    if (runtimes.isEmpty() || columns.size() != runtimes.size() + 2) {
      throw new IllegalArgumentException(
          "a value for each of the runtimes " + runtimes + " and a source");
    }
    if (columns.getLast().isEmpty()) {
      throw new IllegalArgumentException("a figure without a source");
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < runtimes.size(); i++) {
      String runtime = runtimes.get(i);
      boolean isFree = runtime.endsWith("t");
      PythonVersion version =
          PythonVersion.of(isFree ? runtime.substring(0, runtime.length() - 1) : runtime)
              .orElseThrow(() -> new IllegalArgumentException("not a runtime: '" + runtime + "'"));
      String written = columns.get(i + 1);
      if (!written.isEmpty()) {
        values.add(new Value(version, isFree, Formula.nanosOrNumber(written)));
      }
    }
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a figure that no runtime has");
    }
    return new Measured(values);
  }

  /**
   * On the nearest version of the same build, the older one of two; where none was measured, of the
   * other build.
   */
  double on(PythonRuntime runtime) {
    return nearest(runtime, runtime.isFree())
        .or(() -> nearest(runtime, !runtime.isFree()))
        .orElseThrow()
        .value();
  }

  private Optional<Value> nearest(PythonRuntime runtime, boolean isFree) {
    Optional<Value> nearest = Optional.empty();
    for (Value value : values) {
      if (value.isFree() == isFree
          && (nearest.isEmpty() || isNearer(value, nearest.get(), runtime.version()))) {
        nearest = Optional.of(value);
      }
    }
    return nearest;
  }

  private static boolean isNearer(Value one, Value other, PythonVersion version) {
    int away = distance(one.version(), version);
    int otherAway = distance(other.version(), version);
    return away < otherAway || (away == otherAway && one.version().compareTo(other.version()) < 0);
  }

  private static int distance(PythonVersion one, PythonVersion other) {
    return Math.abs((one.major() - other.major()) * 100 + one.minor() - other.minor());
  }
}
