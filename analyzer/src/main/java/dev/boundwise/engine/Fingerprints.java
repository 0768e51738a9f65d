package dev.boundwise.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.rule.Finding;
import java.util.HashMap;
import java.util.Map;

/** Names findings so that they are known again in a later run, when lines have moved. */
final class Fingerprints {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final Map<String, Integer> seen = new HashMap<>();

  /** To be asked once for each finding, in their order in the file. */
  String next(Finding finding) {
    String key =
        finding.primary().file().path()
            + '\0'
            + finding.rule().code()
            + '\0'
            + finding.subject()
            + '\0';
    int ordinal = seen.merge(key, 1, Integer::sum);
    return "%016x".formatted(fnv1a(key + ordinal));
  }

  /** FNV-1a, 64 bits (Fowler, Noll, Vo): nobody gains by forging one. */
  private static long fnv1a(String text) {
    long hash = FNV_OFFSET;
    for (byte b : text.getBytes(UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
    }
    return hash;
  }
}
