package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Interns identifiers: the same name is the same small number and the same {@code String}, in all
 * files that one thread reads. Keywords have the first numbers, soft keywords the next.
 */
final class Names {

  private int[] slots = new int[1 << 14];
  private int[] hashes = new int[1 << 12];
  private int[] offsets = new int[(1 << 12) + 1];
  private String[] strings = new String[1 << 12];
  private byte[] pool = new byte[1 << 16];
  private int count;

  Names() {
    for (String word : Token.KEYWORDS) {
      intern(word);
    }
    for (String word : Token.SOFT_KEYWORDS) {
      intern(word);
    }
  }

  private void intern(String word) {
    byte[] bytes = word.getBytes(UTF_8);
    intern(bytes, 0, bytes.length, hash(bytes, 0, bytes.length));
  }

  String string(int id) {
    return strings[id];
  }

  static int hash(byte[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    return hash;
  }

  /**
   * @param hash of the bytes, as {@link #hash} computes it
   */
  int intern(byte[] text, int start, int end, int hash) {
    int mask = slots.length - 1;
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (true) {
      int id = slots[slot] - 1;
      if (id < 0) {
        return add(text, start, end, hash, slot);
      }
      if (hashes[id] == hash
          && Arrays.equals(pool, offsets[id], offsets[id + 1], text, start, end)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
  }

  private int add(byte[] text, int start, int end, int hash, int slot) {
    int length = end - start;
    if (count == strings.length) {
      strings = Arrays.copyOf(strings, count * 2);
      hashes = Arrays.copyOf(hashes, count * 2);
      offsets = Arrays.copyOf(offsets, count * 2 + 1);
    }
    int offset = offsets[count];
    if (offset + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(pool.length * 2, offset + length));
    }
    System.arraycopy(text, start, pool, offset, length);
    hashes[count] = hash;
    offsets[count + 1] = offset + length;
    strings[count] = decode(text, start, end);
    slots[slot] = ++count;
    if (count * 2 > slots.length) {
      grow();
    }
    return count - 1;
  }

  private void grow() {
    int[] larger = new int[slots.length * 2];
    int mask = larger.length - 1;
    for (int id = 0; id < count; id++) {
      int slot = (hashes[id] ^ (hashes[id] >>> 15)) & mask;
      while (larger[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = id + 1;
    }
    slots = larger;
  }

  /** Identifiers are compared in NFKC (Language Reference, "Identifiers and keywords"). */
  private static String decode(byte[] text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text[i] < 0) {
        String raw = new String(text, start, end - start, UTF_8);
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).intern();
      }
    }
    return new String(text, start, end - start, UTF_8).intern();
  }
}
