package dev.boundwise.cli.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long each function took, with what it calls; what its parts take follows from their share.
 */
record FunctionTimes(List<Row> rows, double total) implements Profile {

  /** More lines of decorators than this are not looked at. */
  private static final int MOST_DECORATORS = 40;

  FunctionTimes {
    rows = List.copyOf(rows);
  }

  /**
   * A function.
   *
   * @param line of its first decorator, else of its {@code def}
   * @param nanos of all its calls, with what it calls
   */
  record Row(String file, int line, String name, double nanos) {}

  @Override
  public Set<String> files() {
    return rows.stream().map(Row::file).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Time> of(Piece piece) {
    Optional<Row> comprehension =
        rows.stream()
            .filter(row -> row.file().equals(piece.file()) && row.line() == piece.from())
            .filter(row -> row.name().matches("<(list|set|dict)comp>|<genexpr>"))
            .findFirst();
    if (comprehension.isPresent() && piece.from() != piece.definition()) {
      return Optional.of(new Time(comprehension.get().nanos(), false));
    }
    OptionalDouble part = piece.part();
    if (part.isEmpty()) {
      return Optional.empty();
    }
    double function =
        rows.stream()
            .filter(row -> row.file().equals(piece.file()) && row.name().equals(piece.function()))
            .filter(row -> row.line() <= piece.definition())
            .filter(row -> row.line() > piece.definition() - MOST_DECORATORS)
            .max(Comparator.comparingInt(Row::line))
            .map(Row::nanos)
            .orElse(0.0);
    return Optional.of(new Time(function * part.getAsDouble(), false));
  }
}
