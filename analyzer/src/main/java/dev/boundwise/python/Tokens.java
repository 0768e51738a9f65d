package dev.boundwise.python;

import java.util.Arrays;

/**
 * The tokens of one file, as parallel arrays that are used again for the next file: no object per
 * token. Blank lines and comments are no tokens.
 */
final class Tokens {

  byte[] kind = new byte[1 << 14];
  int[] start = new int[1 << 14];
  int[] end = new int[1 << 14];

  /** Name id of a NAME or keyword; flags and prefix length of a string. */
  int[] info = new int[1 << 14];

  int count;

  void add(int tokenKind, int from, int to, int extra) {
    int i = count;
    if (i == kind.length) {
      grow();
    }
    kind[i] = (byte) tokenKind;
    start[i] = from;
    end[i] = to;
    info[i] = extra;
    count = i + 1;
  }

  private void grow() {
    int length = kind.length * 2;
    kind = Arrays.copyOf(kind, length);
    start = Arrays.copyOf(start, length);
    end = Arrays.copyOf(end, length);
    info = Arrays.copyOf(info, length);
  }
}
