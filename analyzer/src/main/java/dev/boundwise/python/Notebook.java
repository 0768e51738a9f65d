package dev.boundwise.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.boundwise.source.Cell;
import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * The code cells of a Jupyter notebook as one text. Format: nbformat 4 ({@code cells}, {@code
 * source}) and 3 ({@code worksheets}, {@code input}); a source is a string or a list of lines.
 */
final class Notebook {

  private static final JsonFactory JSON = new JsonFactory();

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final List<Cell> cells = new ArrayList<>();
  private int lines;
  private int number;
  private String language = "python";

  private Notebook() {}

  static PythonSource read(String path, byte[] bytes) {
    Notebook notebook = new Notebook();
    List<Diagnostic> problems = new ArrayList<>();
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      if (json.nextToken() == JsonToken.START_OBJECT) {
        notebook.notebook(json);
      } else {
        problems.add(problem(notebook, "this is not a notebook"));
      }
    } catch (JacksonException e) {
      TokenStreamLocation where = e.getLocation();
      String line = where == null ? "" : " in line " + where.getLineNr();
      problems.add(problem(notebook, "this is not a notebook: " + e.getOriginalMessage() + line));
    }
    boolean python = notebook.language.isEmpty() || notebook.language.startsWith("python");
    SourceText text =
        python
            ? new SourceText(path, notebook.text.toByteArray(), notebook.cells)
            : new SourceText(path, new byte[0]);
    return new PythonSource(text, problems);
  }

  /** At the end of what could be read. */
  private static Diagnostic problem(Notebook notebook, String message) {
    int end = notebook.text.size();
    String oneLine = message.lines().findFirst().orElse(message);
    return new Diagnostic(new Span(end, end), oneLine);
  }

  private void notebook(JsonParser json) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "cells" -> cells(json);
        case "worksheets" -> worksheets(json);
        case "metadata" -> metadata(json);
        default -> json.skipChildren();
      }
    }
  }

  private void worksheets(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isCells = json.currentName().equals("cells");
        json.nextToken();
        if (isCells) {
          cells(json);
        } else {
          json.skipChildren();
        }
      }
    }
  }

  /** {@code {"kernelspec": {"language": "python"}, "language_info": {"name": "python"}}}. */
  private void metadata(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String wanted =
          switch (json.currentName()) {
            case "kernelspec" -> "language";
            case "language_info" -> "name";
            default -> "";
          };
      if (json.nextToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        continue;
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = json.currentName().equals(wanted);
        JsonToken value = json.nextToken();
        if (found && value == JsonToken.VALUE_STRING) {
          language = json.getString();
        } else {
          json.skipChildren();
        }
      }
    }
  }

  private void cells(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    for (JsonToken token = json.nextToken();
        token != null && token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      number++;
      if (token == JsonToken.START_OBJECT) {
        cell(json);
      } else {
        json.skipChildren();
      }
    }
  }

  private void cell(JsonParser json) {
    String type = "";
    String source = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "cell_type" -> type = value == JsonToken.VALUE_STRING ? json.getString() : "";
        case "source", "input" -> source = source(json);
        default -> json.skipChildren();
      }
    }
    if (type.equals("code")) {
      add(source);
    }
  }

  private static String source(JsonParser json) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    StringBuilder joined = new StringBuilder();
    if (token == JsonToken.START_ARRAY) {
      while (json.nextToken() == JsonToken.VALUE_STRING) {
        joined.append(json.getString());
      }
    }
    return joined.toString();
  }

  /** Each cell ends its last line, so that the next one starts a line of its own. */
  private void add(String source) {
    byte[] code =
        (source.endsWith("\n") || source.endsWith("\r") ? source : source + "\n").getBytes(UTF_8);
    Magics.blank(code);
    cells.add(new Cell(number, lines + 1));
    text.writeBytes(code);
    lines += new SourceText("", code).lineCount() - 1;
  }
}
