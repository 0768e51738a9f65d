package dev.boundwise.cli;

import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Handover;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tomlj.TomlArray;
import org.tomlj.TomlTable;

/** What a configuration file knows of functions, as rows of a table. */
final class SettingsRows {

  private static final List<String> COLUMNS =
      List.of("does", "async", "gil", "when", "alternatives", "returns", "typical");

  private static final List<String> EFFECTS = Stream.of(Effect.values()).map(Effect::word).toList();

  private static final List<String> PLACES =
      Stream.of(Handover.Place.values())
          // where a framework calls a function, not where one is handed to
          .filter(place -> place != Handover.Place.REACTIVE)
          .map(place -> place.name().toLowerCase(Locale.ROOT))
          .toList();

  private static final String ASYNC = "async ";

  private final SettingsTable table;
  private final List<Settings.Row> rows = new ArrayList<>();

  private SettingsRows(SettingsTable table) {
    this.table = table;
  }

  static List<Settings.Row> of(SettingsTable table) {
    SettingsRows read = new SettingsRows(table);
    read.calls();
    read.offloads();
    read.decorators();
    read.raw();
    return List.copyOf(read.rows);
  }

  private void calls() {
    SettingsTable calls = table.table("calls", "\"mylib.fetch\" = \"network\"");
    for (String name : calls.keys()) {
      int line = calls.lineOf(name);
      checkName(calls, name);
      if (calls.value(name) instanceof String does) {
        call(line, name, does, Map.of());
      } else if (calls.value(name) instanceof TomlTable) {
        call(line, name, calls.table(name, ""));
      } else {
        throw calls.mistake(line, "a call is written: \"" + name + "\" = \"network\"");
      }
    }
  }

  private void call(int line, String name, SettingsTable call) {
    call.allow("the call " + name, COLUMNS);
    String does =
        call.text("does", "\"network\"")
            .orElseThrow(() -> call.mistake(line, "what is missing is what " + name + " does"));
    String alternatives =
        call.value("alternatives") instanceof TomlArray
            ? String.join(
                ", ",
                call.texts("alternatives", "[\"asyncio:mylib.afetch\"]").stream()
                    .map(SettingsTable.Text::value)
                    .toList())
            : call.text("alternatives", "\"asyncio:mylib.afetch\"").orElse("");
    call(
        line,
        name,
        call.flag("async") && !does.startsWith(ASYNC) ? ASYNC + does : does,
        Map.of(
            "gil", call.text("gil", "\"released\"").orElse(""),
            "when", call.text("when", "\"without timeout@1\"").orElse(""),
            "alternatives", alternatives,
            "returns", call.text("returns", "\"mylib.Reply\"").orElse(""),
            "typical", call.text("typical", "\"250ms\"").orElse("")));
  }

  private void call(int line, String name, String does, Map<String, String> columns) {
    String word = does.startsWith(ASYNC) ? does.substring(ASYNC.length()) : does;
    checkOneOf(line, "does", word, EFFECTS);
    boolean waits = !word.equals(Effect.COMPUTE.word()) && !word.equals(Effect.NONE.word());
    String gil = columns.getOrDefault("gil", "");
    row(
        line,
        name,
        does,
        gil.isEmpty() ? (waits ? "released" : "held") : gil,
        columns.getOrDefault("when", ""),
        columns.getOrDefault("alternatives", ""),
        columns.getOrDefault("returns", ""),
        columns.getOrDefault("typical", ""));
  }

  private void offloads() {
    SettingsTable offloads = table.table("offloads", "\"mylib.in_thread\" = \"thread\"");
    for (String name : offloads.keys()) {
      int line = offloads.lineOf(name);
      checkName(offloads, name);
      if (offloads.value(name) instanceof String to) {
        offload(line, name, "@0", to);
      } else if (offloads.value(name) instanceof TomlTable) {
        SettingsTable one = offloads.table(name, "");
        one.allow("the offload " + name, List.of("work", "to"));
        offload(
            line,
            name,
            one.text("work", "\"func@0\"").orElse("@0"),
            one.text("to", "\"thread\"").orElse("thread"));
      } else {
        throw offloads.mistake(line, "an offload is written: \"" + name + "\" = \"thread\"");
      }
    }
  }

  private void offload(int line, String name, String work, String to) {
    checkOneOf(line, "to", to, PLACES);
    row(line, "moves " + name, work, to);
  }

  private void decorators() {
    SettingsTable all = table.table("blocking-decorators", "\"mylib.session\" = \"database\"");
    for (String name : all.keys()) {
      int line = all.lineOf(name);
      checkName(all, name);
      if (!(all.value(name) instanceof String does)) {
        throw all.mistake(
            line, "a decorator that blocks is written: \"" + name + "\" = \"database\"");
      }
      checkOneOf(line, name, does, EFFECTS);
      row(line, "blocks " + name, does);
    }
  }

  /** A list of rows, or a text of several lines. */
  private void raw() {
    if (table.has("rows") && table.value("rows") instanceof String text) {
      int line = table.lineOf("rows") + (text.indexOf('\n') < 0 ? 0 : 1);
      for (String row : text.split("\n", -1)) {
        if (!row.isBlank() && !row.startsWith("#")) {
          rows.add(new Settings.Row(row.stripTrailing(), table.place(line)));
        }
        line++;
      }
      return;
    }
    for (SettingsTable.Text row : table.texts("rows", "[\"mylib.together = mylib.impl.a\"]")) {
      if (row.value().indexOf('\n') >= 0) {
        throw table.mistake(row.line(), "each text of this list is one row, without line ends");
      }
      rows.add(new Settings.Row(row.value(), table.place(row.line())));
    }
  }

  private void row(int line, String... columns) {
    List<String> written = new ArrayList<>();
    for (String column : columns) {
      if (column.chars().anyMatch(Character::isISOControl)) {
        throw table.mistake(line, "a tab or a line end has no place in a text here");
      }
      written.add(column.isEmpty() ? "-" : column);
    }
    written.add(table.place(line));
    rows.add(new Settings.Row(String.join("\t", written), table.place(line)));
  }

  private void checkOneOf(int line, String what, String word, List<String> known) {
    if (!known.contains(word)) {
      throw table.mistake(
          line,
          what
              + " takes "
              + String.join(", ", known)
              + "; not "
              + word
              + Nearest.suggestion(word, known));
    }
  }

  /** A name without quotes is a table in a table to TOML. */
  private static void checkName(SettingsTable names, String name) {
    Optional<String> inner = name.indexOf('.') < 0 ? inner(names.value(name)) : Optional.empty();
    if (inner.isPresent() || name.isBlank() || name.chars().anyMatch(c -> c <= ' ')) {
      String whole = name + inner.map(rest -> "." + rest).orElse("");
      throw names.mistake(
          names.lineOf(name),
          inner.isPresent()
              ? "put the name in quotes: \"" + whole + "\" = ..."
              : "not a name: '" + name + "'; write it like package.module.function");
    }
  }

  /** What follows a dot, where a table is what a dotted key made. */
  private static Optional<String> inner(Object value) {
    if (!(value instanceof TomlTable made) || made.keySet().isEmpty()) {
      return Optional.empty();
    }
    String first = made.keySet().iterator().next();
    boolean written =
        made.keySet().stream()
            .anyMatch(key -> COLUMNS.contains(key) || key.equals("work") || key.equals("to"));
    Object below = made.get(List.of(first));
    boolean deeper = below instanceof TomlTable || below instanceof String;
    return written || !deeper
        ? Optional.empty()
        : Optional.of(first + inner(below).map(rest -> "." + rest).orElse(""));
  }
}
