package dev.boundwise.knowledge;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tables of a language whose libraries share the first parts of their names. */
final class PackageTables implements Tables {

  /** No table is named by more parts of a package. */
  private static final int MOST_PARTS = 4;

  private final Tables tables;
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Map<String, Optional<byte[]>> read = new ConcurrentHashMap<>();

  PackageTables(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<byte[]> read(String name) {
    // asked for twice at most: whether it is there, and what it says
    Optional<byte[]> before = read.remove(name);
    return before == null ? tables.read(name) : before;
  }

  @Override
  public String tableOf(String name) {
    String start = packageOf(name);
    String table = known.get(start);
    if (table == null) {
      table = find(start);
      known.put(start, table);
    }
    return table;
  }

  /** The first parts of a name, as many as may name a table, up to the first class. */
  private static String packageOf(String name) {
    int end = 0;
    for (int parts = 0; parts < MOST_PARTS; parts++) {
      int dot = name.indexOf('.', end + (end == 0 ? 0 : 1));
      int from = end == 0 ? 0 : end + 1;
      if (from >= name.length() || Character.isUpperCase(name.charAt(from))) {
        break;
      }
      if (dot < 0) {
        return name;
      }
      end = dot;
    }
    return name.substring(0, end);
  }

  private String find(String start) {
    for (int end = start.length(); end > 0; end = start.lastIndexOf('.', end - 1)) {
      String table = start.substring(0, end);
      Optional<byte[]> bytes = tables.read(table);
      if (bytes.isPresent()) {
        read.put(table, bytes);
        return table;
      }
    }
    return "";
  }
}
