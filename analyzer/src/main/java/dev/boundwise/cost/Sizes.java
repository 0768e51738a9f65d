package dev.boundwise.cost;

import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.Map;

/** How large values are of which only the type is known. Guesses, not measured: they are shown. */
final class Sizes {

  private static final Map<String, Double> TYPICAL =
      Map.of(
          "builtins.str", 50.0,
          "builtins.bytes", 2000.0,
          "builtins.bytearray", 2000.0,
          "builtins.tuple", 5.0,
          "builtins.dict", 50.0,
          "builtins.set", 100.0,
          "numpy.ndarray", 10_000.0,
          "pandas.DataFrame", 10_000.0,
          "io.TextIOWrapper", 1000.0);

  private Sizes() {}

  static Plausible plausibleLength(Values values) {
    for (Value value : values.withoutNothing().options()) {
      if (value instanceof Value.Instance it && TYPICAL.containsKey(it.type())) {
        return Plausible.around(TYPICAL.getOrDefault(it.type(), 100.0), 10);
      }
      if (value instanceof Value.Tuple it) {
        return Plausible.exactly(it.items().size());
      }
    }
    return Plausible.COUNT;
  }
}
