package dev.boundwise.rules.remedy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of a date stand in a text of a format that is always as long.
 *
 * @param slices of the year, the month, the day and as much of the time as there is: {@code 6:10}
 */
record DateSlices(List<String> slices) {

  private static final Map<Character, Integer> WIDTHS =
      Map.of('Y', 4, 'm', 2, 'd', 2, 'H', 2, 'M', 2, 'S', 2);

  private static final String ORDER = "YmdHMS";

  private static final int DAY = 3;

  DateSlices {
    slices = List.copyOf(slices);
  }

  /** Those of {@code "%d.%m.%Y %H:%M"}; empty for formats with names, zones or parts of seconds. */
  static Optional<DateSlices> of(String format) {
    Map<Character, String> found = new LinkedHashMap<>();
    int at = 0;
    for (int i = 0; i < format.length(); i++) {
      int width = 1;
      if (format.charAt(i) == '%') {
        i++;
        Integer known = i < format.length() ? WIDTHS.get(format.charAt(i)) : null;
        if (known == null) {
          return Optional.empty();
        }
        width = known;
        if (found.put(format.charAt(i), at + ":" + (at + width)) != null) {
          return Optional.empty();
        }
      }
      at += width;
    }
    List<String> slices = new ArrayList<>();
    for (int i = 0; i < ORDER.length() && found.containsKey(ORDER.charAt(i)); i++) {
      slices.add(found.get(ORDER.charAt(i)));
    }
    return slices.size() >= DAY && slices.size() == found.size()
        ? Optional.of(new DateSlices(slices))
        : Optional.empty();
  }

  /** {@code datetime(int(text[6:10]), ...)}. */
  String how(String type, String text) {
    String name = text.matches("\\w+") ? text : "⟪text⟫";
    List<String> parts = slices.stream().map(it -> "int(" + name + "[" + it + "])").toList();
    return (name.equals(text) ? "" : "⟪text⟫ = " + text + "\n")
        + type
        + "("
        + String.join(", ", parts)
        + ")";
  }
}
