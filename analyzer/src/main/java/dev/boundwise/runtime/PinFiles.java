package dev.boundwise.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads files in which somebody has chosen a version. */
final class PinFiles {

  private static final Pattern TOX_LIST =
      Pattern.compile("(?m)^env_?list\\s*=((?:.*\\R?)(?:[ \\t]+.*\\R?)*)");
  private static final Pattern TOX_PYTHON =
      Pattern.compile("(?<!\\w)(?:py)?(3)\\.?(\\d{1,2})(?!\\d)");
  private static final Pattern BRACES = Pattern.compile("py\\{([^}]*)}");

  private final ProjectFolder project;

  PinFiles(ProjectFolder project) {
    this.project = project;
  }

  void read() {
    first(".python-version");
    first("runtime.txt");
    project.text(".tool-versions").ifPresent(this::tools);
    project.text("tox.ini").ifPresent(this::tox);
  }

  /** The first line that says something. */
  private void first(String file) {
    project
        .text(file)
        .flatMap(
            text ->
                text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .findFirst())
        .ifPresent(line -> project.runs(line, file));
  }

  private void tools(String text) {
    text.lines()
        .map(line -> line.strip().split("\\s+", -1))
        .filter(words -> words.length > 1 && words[0].equals("python"))
        .findFirst()
        .ifPresent(words -> project.runs(words[1], ".tool-versions"));
  }

  /** The oldest one that tests run on. */
  private void tox(String text) {
    Matcher list = TOX_LIST.matcher(text);
    if (!list.find()) {
      return;
    }
    String names =
        BRACES.matcher(list.group(1)).replaceAll(it -> "py" + it.group(1).replace(",", " py"));
    Matcher python = TOX_PYTHON.matcher(names);
    int least = Integer.MAX_VALUE;
    while (python.find()) {
      least = Math.min(least, Integer.parseInt(python.group(2)));
    }
    if (least < Integer.MAX_VALUE) {
      project.runs("3." + least, "tox.ini");
    }
  }
}
