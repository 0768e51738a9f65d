package dev.boundwise.rules.remedy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the table of forms; its head says how it is written. */
final class FormTable {

  private static final String FILE = "forms.txt";

  private final List<Form> forms = new ArrayList<>();
  private String name = "";
  private String says = "";
  private String figure = "";
  private Form.Unit unit = Form.Unit.TIMES;
  private int minor;
  private List<Form.Need> needs = new ArrayList<>();
  private List<String> assumes = new ArrayList<>();
  private List<List<String>> codes = new ArrayList<>();

  private FormTable() {}

  static List<Form> read() {
    try (InputStream in =
        Objects.requireNonNull(FormTable.class.getResourceAsStream(FILE), "no " + FILE)) {
      FormTable table = new FormTable();
      new String(in.readAllBytes(), UTF_8).lines().forEach(table::line);
      table.end();
      return List.copyOf(table.forms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    if (line.startsWith("    ")) {
      codes.getLast().add(line.substring(4));
      return;
    }
    String words = line.strip();
    int space = words.indexOf(' ');
    String key = space < 0 ? words : words.substring(0, space);
    String rest = words.substring(key.length()).strip();
    switch (key) {
      case "form" -> {
        end();
        name = rest;
      }
      case "says" -> says = rest;
      case "gains", "takes", "sorts" -> {
        figure = rest;
        unit =
            switch (key) {
              case "takes" -> Form.Unit.ROUND;
              case "sorts" -> Form.Unit.DOUBLING;
              default -> Form.Unit.TIMES;
            };
      }
      case "since" -> minor = Integer.parseInt(rest.substring(2));
      case "needs" -> needs.add(need(rest));
      case "assumes" -> assumes.add(rest);
      case "is", "becomes" -> codes.add(new ArrayList<>(List.of(key)));
      default -> throw new IllegalStateException(FILE + ": " + line);
    }
  }

  private static Form.Need need(String text) {
    int space = text.indexOf(' ');
    String asked = text.substring(0, space);
    boolean isAssumed = asked.endsWith("?");
    String question = isAssumed ? asked.substring(0, asked.length() - 1) : asked;
    return new Form.Need(question, text.substring(space + 1), isAssumed);
  }

  private void end() {
    if (!name.isEmpty()) {
      List<Form.Way> ways = new ArrayList<>();
      String becomes = "";
      for (List<String> code : codes.reversed()) {
        String text = String.join("\n", code.subList(1, code.size()));
        if (code.getFirst().equals("becomes")) {
          becomes = text;
        } else {
          ways.addFirst(Form.Way.of(text, becomes));
        }
      }
      forms.add(
          new Form(
              name,
              says,
              figure,
              unit,
              List.copyOf(needs),
              List.copyOf(assumes),
              minor,
              List.copyOf(ways)));
    }
    name = "";
    minor = 0;
    needs = new ArrayList<>();
    assumes = new ArrayList<>();
    codes = new ArrayList<>();
  }
}
