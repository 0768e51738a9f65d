package dev.boundwise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a configuration file says; all is empty where it says nothing, or where there is none.
 *
 * @param file none: these are the defaults
 * @param base the folder that its patterns are of
 * @param perFileIgnores rules by the pattern of the files that they do not run in
 * @param rows of knowledge
 */
record Settings(
    Optional<Path> file,
    Path base,
    List<String> select,
    List<String> ignore,
    List<String> exclude,
    Map<String, List<String>> perFileIgnores,
    List<Row> rows) {

  static final Settings DEFAULT =
      new Settings(
          Optional.empty(), Path.of(""), List.of(), List.of(), List.of(), Map.of(), List.of());

  /**
   * A row as tables have them.
   *
   * @param place the file and line that it comes from
   */
  record Row(String text, String place) {

    /** Without the last column, which says where it comes from. */
    String said() {
      int source = text.lastIndexOf('\t');
      return source < 0 ? text : text.substring(0, source);
    }
  }

  Settings withBase(Path folder) {
    return new Settings(file, folder, select, ignore, exclude, perFileIgnores, rows);
  }

  /** The file as people name it from here. */
  static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path whole = file.toAbsolutePath().normalize();
    return (whole.startsWith(here) ? here.relativize(whole) : whole).toString();
  }
}
