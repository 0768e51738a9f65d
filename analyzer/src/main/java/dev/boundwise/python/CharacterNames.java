package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The characters that {@code \N{NAME}} can name: by their Unicode name, or a formal alias. */
final class CharacterNames {

  private static final int UNKNOWN = 0xFFFD;

  private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";
  private static final Pattern HEX = Pattern.compile("[0-9A-F]{4,5}");

  private static final String SYLLABLE = "HANGUL SYLLABLE ";
  private static final List<String> LEADING =
      List.of("G,GG,N,D,DD,R,M,B,BB,S,SS,,J,JJ,C,K,T,P,H".split(",", -1));
  private static final List<String> VOWELS =
      List.of("A,AE,YA,YAE,EO,E,YEO,YE,O,WA,WAE,OE,YO,U,WEO,WE,WI,YU,EU,YI,I".split(",", -1));
  private static final List<String> TRAILING =
      List.of(
          ",G,GG,GS,N,NJ,NH,D,L,LG,LM,LB,LS,LT,LP,LH,M,B,BS,S,SS,NG,J,C,K,T,P,H".split(",", -1));

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
      String upper = name.toUpperCase(Locale.ROOT);
      if (upper.startsWith(IDEOGRAPH)) {
        return ideograph(upper.substring(IDEOGRAPH.length()));
      }
      if (upper.startsWith(SYLLABLE)) {
        return syllable(upper.substring(SYLLABLE.length()));
      }
      return Aliases.BY_NAME.getOrDefault(upper, UNKNOWN);
    }
  }

  /** {@code CJK UNIFIED IDEOGRAPH-4E00}: named by its number (The Unicode Standard, 4.8, NR2). */
  private static int ideograph(String hex) {
    if (!HEX.matcher(hex).matches()) {
      return UNKNOWN;
    }
    int codePoint = Integer.parseInt(hex, 16);
    boolean unified =
        Character.isDefined(codePoint)
            && String.valueOf(Character.UnicodeBlock.of(codePoint))
                .startsWith("CJK_UNIFIED_IDEOGRAPHS");
    return unified ? codePoint : UNKNOWN;
  }

  /** {@code HANGUL SYLLABLE GAG}: named by its letters (The Unicode Standard, 3.12, NR1). */
  private static int syllable(String letters) {
    int leading = longest(LEADING, letters);
    String rest = letters.substring(LEADING.get(leading).length());
    int vowel = longest(VOWELS, rest);
    if (vowel < 0) {
      return UNKNOWN;
    }
    int trailing = TRAILING.indexOf(rest.substring(VOWELS.get(vowel).length()));
    return trailing < 0
        ? UNKNOWN
        : 0xAC00 + (leading * VOWELS.size() + vowel) * TRAILING.size() + trailing;
  }

  /** Which of the names the text starts with, the longest if several; -1 for none. */
  private static int longest(List<String> names, String text) {
    int found = -1;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (text.startsWith(name) && (found < 0 || name.length() > names.get(found).length())) {
        found = i;
      }
    }
    return found;
  }
}
