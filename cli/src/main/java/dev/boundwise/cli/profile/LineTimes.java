package dev.boundwise.cli.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How long each line took by itself, in nanoseconds: what it calls is on the lines of that. */
record LineTimes(Map<String, TreeMap<Integer, Double>> lines, double total) implements Profile {

  LineTimes {
    lines = new HashMap<>(lines);
  }

  @Override
  public Set<String> files() {
    return Set.copyOf(lines.keySet());
  }

  @Override
  public Optional<Time> of(Piece piece) {
    NavigableMap<Integer, Double> file = lines.getOrDefault(piece.file(), new TreeMap<>());
    double sum =
        file.subMap(piece.from(), true, piece.to(), true).values().stream()
            .mapToDouble(Double::doubleValue)
            .sum();
    return Optional.of(new Time(sum, true));
  }
}
