package dev.boundwise.cli.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads what {@code cProfile} and {@code profile} dump.
 *
 * <p>Source: {@code Lib/cProfile.py} and {@code Lib/pstats.py} of CPython 3.14: a dict of {@code
 * (file, line, function)} to {@code (primitive calls, calls, own seconds, seconds, callers)}.
 */
final class Pstats {
  private Pstats() {}

  private static final double NANOS = 1e9;

  static Profile read(byte[] content) {
    if (!(Marshalled.read(content) instanceof Map<?, ?> stats)) {
      throw new MalformedProfile("its data is no table of functions, as cProfile writes it");
    }
    List<FunctionTimes.Row> rows = new ArrayList<>();
    double total = 0;
    for (Map.Entry<?, ?> entry : stats.entrySet()) {
      if (entry.getKey() instanceof List<?> key
          && entry.getValue() instanceof List<?> value
          && key.size() == 3
          && value.size() >= 4
          && key.get(0) instanceof String file
          && key.get(1) instanceof Number line
          && key.get(2) instanceof String name
          && value.get(2) instanceof Number own
          && value.get(3) instanceof Number all) {
        rows.add(new FunctionTimes.Row(file, line.intValue(), name, all.doubleValue() * NANOS));
        total += own.doubleValue() * NANOS;
      } else {
        throw new MalformedProfile("its data is no table of functions, as cProfile writes it");
      }
    }
    return new FunctionTimes(rows, total);
  }
}
