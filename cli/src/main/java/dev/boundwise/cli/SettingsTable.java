package dev.boundwise.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * A table of a configuration file, and how to say what is wrong in it.
 *
 * @param file as messages name it
 * @param line where it begins, from 1
 */
record SettingsTable(TomlTable toml, String file, int line) {

  /** A text and its line. */
  record Text(String value, int line) {}

  String place(int line) {
    return file + ":" + line;
  }

  Mistake mistake(int line, String problem) {
    return new Mistake(place(line) + ": " + problem);
  }

  /** Refuses keys that there are not. */
  void allow(String what, Collection<String> known) {
    for (String key : toml.keySet()) {
      if (!known.contains(key)) {
        String suggestion = Nearest.suggestion(key, known);
        throw mistake(
            lineOf(key),
            what
                + " has no key "
                + key
                + (suggestion.isEmpty()
                    ? "; its keys are " + String.join(", ", known)
                    : suggestion));
      }
    }
  }

  List<String> keys() {
    return List.copyOf(toml.keySet());
  }

  Object value(String key) {
    return toml.get(List.of(key));
  }

  boolean has(String key) {
    return toml.contains(List.of(key));
  }

  int lineOf(String key) {
    return line(toml.inputPositionOf(List.of(key)));
  }

  private int line(TomlPosition position) {
    // What dotted keys imply has no place of its own.
    return position == null ? line : position.line();
  }

  /** A text; empty when the key is not there. */
  Optional<String> text(String key, String example) {
    if (!has(key)) {
      return Optional.empty();
    }
    if (value(key) instanceof String text) {
      return Optional.of(text);
    }
    throw mistake(lineOf(key), key + " takes a text, as in " + key + " = " + example);
  }

  boolean flag(String key) {
    if (has(key) && !(value(key) instanceof Boolean)) {
      throw mistake(lineOf(key), key + " takes true or false");
    }
    return has(key) && (Boolean) value(key);
  }

  /** Texts; none when the key is not there. */
  List<Text> texts(String key, String example) {
    List<Text> texts = new ArrayList<>();
    if (has(key)) {
      String form = key.indexOf('*') < 0 && key.indexOf('/') < 0 ? key : "\"" + key + "\"";
      String hint = form + " takes a list of texts, as in " + form + " = " + example;
      if (!(value(key) instanceof TomlArray array)) {
        throw mistake(lineOf(key), hint);
      }
      for (int i = 0; i < array.size(); i++) {
        int at = line(array.inputPositionOf(i));
        if (!(array.get(i) instanceof String text) || text.isBlank()) {
          throw mistake(at, hint);
        }
        texts.add(new Text(text, at));
      }
    }
    return texts;
  }

  /** A table; one without keys when the key is not there. */
  SettingsTable table(String key, String example) {
    if (!has(key)) {
      return new SettingsTable(org.tomlj.Toml.parse(""), file, line);
    }
    if (value(key) instanceof TomlTable table) {
      return new SettingsTable(table, file, lineOf(key));
    }
    throw mistake(lineOf(key), key + " takes a table, as in " + key + " = { " + example + " }");
  }
}
