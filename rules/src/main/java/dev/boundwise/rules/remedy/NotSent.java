package dev.boundwise.rules.remedy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The table of library classes whose objects pickle refuses, and what people call these. */
final class NotSent {

  private static final String FILE = "not-sent.tsv";

  private static final Map<String, String> NAMES = read();

  private NotSent() {}

  static Optional<String> of(String type) {
    return Optional.ofNullable(NAMES.get(type));
  }

  private static Map<String, String> read() {
    try (InputStream in =
        Objects.requireNonNull(NotSent.class.getResourceAsStream(FILE), "no " + FILE)) {
      Map<String, String> names = new HashMap<>();
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(it -> !it.startsWith("#"))
          .map(it -> it.split("\t", -1))
          .forEach(it -> names.put(it[0], it[1]));
      return Map.copyOf(names);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
