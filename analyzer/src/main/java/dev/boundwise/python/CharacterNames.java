package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The characters that {@code \N{NAME}} can name: by their Unicode name, or a formal alias. */
final class CharacterNames {

  private CharacterNames() {}

  /** Read when the first alias is met: hardly any file has one. */
  private static final class Aliases {
    static final Map<String, Integer> BY_NAME = read();

    private static Map<String, Integer> read() {
      Map<String, Integer> aliases = new HashMap<>();
      try (InputStream in = CharacterNames.class.getResourceAsStream("name-aliases.tsv")) {
        if (in == null) {
          throw new IllegalStateException("name-aliases.tsv is missing from the jar");
        }
        new String(in.readAllBytes(), UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(
                line -> {
                  int tab = line.indexOf('\t');
                  aliases.put(
                      line.substring(0, tab), Integer.parseInt(line, tab + 1, line.length(), 16));
                });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Map.copyOf(aliases);
    }
  }

  /** The named character; U+FFFD for a name that this JDK's Unicode tables do not have. */
  static int codePoint(String name) {
    try {
      return Character.codePointOf(name);
    } catch (IllegalArgumentException unknown) {
      return Aliases.BY_NAME.getOrDefault(name.toUpperCase(Locale.ROOT), 0xFFFD);
    }
  }
}
