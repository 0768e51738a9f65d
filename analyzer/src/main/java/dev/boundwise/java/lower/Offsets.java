package dev.boundwise.java.lower;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.source.SourceText;
import java.util.function.IntUnaryOperator;

/** From places in UTF-16 units, which Eclipse counts, to those in bytes of UTF-8. */
public final class Offsets {

  private static final int[] SAME = {};

  private final int[] bytes;
  private final int first;
  private final int length;

  private final IntUnaryOperator places;

  private Offsets(int[] bytes, int first, int length, IntUnaryOperator places) {
    this.places = places;
    this.bytes = bytes;
    this.first = first;
    this.length = length;
  }

  /**
   * Those of a text, whose byte order mark, if it has one, Eclipse does not see.
   *
   * @param places from places in what Eclipse sees to those in the text
   */
  public static Offsets of(SourceText text, IntUnaryOperator places) {
    byte[] utf8 = text.utf8();
    boolean hasMark =
        utf8.length > 2
            && utf8[0] == (byte) 0xEF
            && utf8[1] == (byte) 0xBB
            && utf8[2] == (byte) 0xBF;
    int first = hasMark ? 3 : 0;
    boolean isAscii = true;
    for (int i = first; i < utf8.length; i++) {
      isAscii &= utf8[i] >= 0;
    }
    if (isAscii) {
      return new Offsets(SAME, first, utf8.length, places);
    }
    String chars = new String(utf8, first, utf8.length - first, UTF_8);
    int[] bytes = new int[chars.length() + 1];
    int at = first;
    for (int i = 0; i < chars.length(); i++) {
      bytes[i] = at;
      char c = chars.charAt(i);
      // a pair takes four bytes, two for each half
      at += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    bytes[chars.length()] = Math.min(at, utf8.length);
    return new Offsets(bytes, first, utf8.length, places);
  }

  /** The byte that a place stands for; places outside of the text are moved to its ends. */
  public int at(int place) {
    int inside = Math.max(places.applyAsInt(place), 0);
    if (bytes.length == 0) {
      return Math.min(first + inside, length);
    }
    return Math.min(bytes[Math.min(inside, bytes.length - 1)], length);
  }
}
