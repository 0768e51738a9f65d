package dev.boundwise.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reads the files in which package managers write down the versions that they have chosen. */
final class LockFiles {

  /** TOML, but written by tools, large, and always in one form: read line by line. */
  private static final List<String> TABLES =
      List.of("poetry.lock", "uv.lock", "pdm.lock", "pylock.toml");

  private static final String PIPFILE = "Pipfile.lock";

  private static final String PACKAGE = "[[package";
  private static final String NAME = "name = \"";
  private static final String VERSION = "version = \"";

  private final ProjectFolder project;

  LockFiles(ProjectFolder project) {
    this.project = project;
  }

  void read() {
    for (String name : TABLES) {
      project.text(name).ifPresent(this::table);
    }
    project.text(PIPFILE).ifPresent(this::pipfile);
  }

  /** From table to table: what is between them, the hashes of files, is nearly all of the text. */
  private void table(String text) {
    for (int at = text.indexOf(PACKAGE); at >= 0; at = text.indexOf(PACKAGE, at + 1)) {
      String name = "";
      String version = "";
      int line = text.indexOf('\n', at) + 1;
      while (line > 0 && line < text.length() && Character.isLetter(text.charAt(line))) {
        name = text.startsWith(NAME, line) ? value(text, line + NAME.length()) : name;
        version = text.startsWith(VERSION, line) ? value(text, line + VERSION.length()) : version;
        if (!name.isEmpty() && !version.isEmpty()) {
          project.locks(name, version);
          break;
        }
        line = text.indexOf('\n', line) + 1;
      }
    }
  }

  private static String value(String text, int start) {
    int end = text.indexOf('"', start);
    return end < 0 ? "" : text.substring(start, end);
  }

  private void pipfile(String text) {
    try {
      JsonNode all = new ObjectMapper().readTree(text);
      for (String group : List.of("default", "develop")) {
        for (Map.Entry<String, JsonNode> entry : all.path(group).properties()) {
          String version = entry.getValue().path("version").asString("");
          Optional.of(Requirement.of(entry.getKey(), version).version())
              .filter(it -> !it.isEmpty())
              .ifPresent(it -> project.locks(entry.getKey(), it));
        }
      }
      JsonNode requires = all.path("_meta").path("requires");
      String python = requires.path("python_version").asString("");
      if (!python.isEmpty()) {
        project.runs(python, PIPFILE);
      }
    } catch (JacksonException e) {
      project.note(project.folder().resolve(PIPFILE), "this is not JSON");
    }
  }
}
