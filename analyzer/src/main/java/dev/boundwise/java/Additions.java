package dev.boundwise.java;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a compiler's plug-in writes into a source before the compiler reads it.
 *
 * @param all in source order
 */
public record Additions(List<Addition> all) {

  static final Additions NONE = new Additions(List.of());

  /**
   * One of them.
   *
   * @param at the place in the source before which it stands, in UTF-16 units
   */
  public record Addition(int at, String code) {}

  public Additions {
    List<Addition> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(Addition::at));
    all = List.copyOf(sorted);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  String in(String source) {
    StringBuilder text = new StringBuilder(source.length() + 256);
    int from = 0;
    for (Addition addition : all) {
      text.append(source, from, addition.at()).append(addition.code());
      from = addition.at();
    }
    return text.append(source, from, source.length()).toString();
  }

  /**
   * The place in the source, in UTF-16 units, that one in the text with the additions stands for.
   */
  public int source(int place) {
    int before = 0;
    for (Addition addition : all) {
      int start = addition.at() + before;
      if (place <= start) {
        break;
      }
      before += Math.min(addition.code().length(), place - start);
    }
    return place - before;
  }
}
