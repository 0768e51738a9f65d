package dev.boundwise.cli.report;

import dev.boundwise.region.Region;
import dev.boundwise.source.ColumnUnit;
import dev.boundwise.source.Span;
import java.util.ArrayList;
import java.util.List;

/** A witness on one line: {@code via f → g → requests.get :14}. */
final class Chain {
  private Chain() {}

  private static final String LOOP = "loop";

  /**
   * As much of it as fits.
   *
   * @param isWide whether to name the file of another module by its whole path
   */
  static String of(Region region, int room, boolean isWide) {
    if (region.witness().isEmpty() || room < 6) {
      return "";
    }
    List<Region.Step> steps = region.witness();
    Region.Step last = steps.getLast();
    String call = call(last);
    Place place = Place.at(last.unit().text(), last.span().start(), ColumnUnit.BYTES);
    boolean isHere = last.unit().text() == region.unit().text();
    String line = " :" + place.line();
    String path = Cells.visible(place.path());
    String name = path.substring(path.lastIndexOf('/') + 1);
    String where = isHere ? line : " " + name + line.strip();
    String far = isHere ? line : " " + path + line.strip();

    List<String> ways = new ArrayList<>();
    for (Region.Step step : steps.subList(0, steps.size() - 1)) {
      ways.add(shortName(call(step)));
    }
    List<String> forms = new ArrayList<>();
    if (!ways.isEmpty()) {
      String all = "via " + String.join(" → ", ways) + " → " + call;
      String some = "via " + ways.getFirst() + " → … → " + call;
      if (isWide) {
        forms.add(all + far);
      }
      forms.add(all + where);
      if (ways.size() > 1) {
        forms.add(some + where);
      }
      forms.add("… → " + call + where);
    }
    forms.add(call + where);
    forms.add(call + (isHere ? line : ""));
    forms.add(method(call) + where);
    forms.add(shortName(call) + where);
    forms.add(shortName(call));
    for (String form : forms) {
      if (Cells.width(form) <= room) {
        return form;
      }
    }
    return MapNames.ending(call, room);
  }

  /** Its end alone. */
  static String brief(Region region) {
    Region.Step last = region.witness().getLast();
    Place place = Place.at(last.unit().text(), last.span().start(), ColumnUnit.BYTES);
    boolean isHere = last.unit().text() == region.unit().text();
    return call(last) + (isHere ? " :" + place.line() : "");
  }

  /** Whether a witness ends with a place in the region's own file. */
  static boolean endsAt(Region region, Span span) {
    return !region.witness().isEmpty()
        && region.witness().getLast().unit().text() == region.unit().text()
        && region.witness().getLast().span().equals(span);
  }

  /** Whether what decides it is the region itself or a loop in it. */
  static boolean endsInside(Region region) {
    return !region.witness().isEmpty()
        && region.witness().getLast().unit().text() == region.unit().text()
        && region.span().contains(region.witness().getLast().span())
        && call(region.witness().getLast()).equals(LOOP);
  }

  /** Whether two regions lead to the same end. */
  static boolean endsAlike(Region one, Region other) {
    return !one.witness().isEmpty()
        && !other.witness().isEmpty()
        && one.witness().getLast().unit().text() == other.witness().getLast().unit().text()
        && one.witness().getLast().span().equals(other.witness().getLast().span());
  }

  static String call(Region.Step step) {
    return switch (step.call()) {
      case "for", "while" -> LOOP;
      default -> Cells.visible(step.call().replaceAll("^builtins\\.", ""));
    };
  }

  /** The last two parts of a name: mostly a class and its method. */
  private static String method(String name) {
    int dot = name.lastIndexOf('.', name.lastIndexOf('.') - 1);
    return name.substring(dot + 1);
  }

  private static String shortName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
