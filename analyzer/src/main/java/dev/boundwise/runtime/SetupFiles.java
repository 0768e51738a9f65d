package dev.boundwise.runtime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code setup.cfg} and {@code setup.py}; the latter as a text. */
final class SetupFiles {

  private static final String CONFIG = "setup.cfg";
  private static final String SCRIPT = "setup.py";
  private static final String PYTHON = "python_requires";

  private static final Pattern SECTION = Pattern.compile("\\[\\s*([^]]+?)\\s*]\\s*");
  private static final Pattern KEY = Pattern.compile("([A-Za-z_][\\w.-]*)\\s*[=:]\\s*(.*)");

  private static final Pattern SCRIPT_PYTHON =
      Pattern.compile("\\bpython_requires\\s*=\\s*[\"']([^\"'\\n]*)[\"']");

  private static final Pattern SCRIPT_PACKAGES =
      Pattern.compile(
          "\\b(?:install_requires|tests_require)\\s*=\\s*\\[([^\\[\\]]*(?:\\[[^\\[\\]]*][^\\[\\]]*)*)]");

  private static final Pattern LITERAL = Pattern.compile("\"([^\"\\n]*)\"|'([^'\\n]*)'");

  private final ProjectFolder project;

  SetupFiles(ProjectFolder project) {
    this.project = project;
  }

  void read() {
    project.text(CONFIG).ifPresent(this::config);
    project.text(SCRIPT).ifPresent(this::script);
  }

  /** Values go on in lines that are indented. */
  private void config(String text) {
    String section = "";
    String key = "";
    for (String line : text.split("\\R", -1)) {
      String said = line.strip();
      if (said.isEmpty() || said.startsWith("#") || said.startsWith(";")) {
        continue;
      }
      Matcher header = SECTION.matcher(said);
      Matcher entry = KEY.matcher(said);
      boolean goesOn = Character.isWhitespace(line.charAt(0));
      if (!goesOn && header.matches()) {
        section = header.group(1);
        key = "";
      } else if (!goesOn && entry.matches()) {
        key = entry.group(1);
        value(section, key, entry.group(2));
      } else if (goesOn) {
        value(section, key, said);
      }
    }
  }

  private void value(String section, String key, String value) {
    if (value.isEmpty()) {
      return;
    }
    boolean isOption = section.equals("options");
    if (isOption && key.equals(PYTHON)) {
      project.allows(value, PYTHON, CONFIG);
    } else if ((isOption && (key.equals("install_requires") || key.equals("tests_require")))
        || section.equals("options.extras_require")) {
      for (String requirement : value.replaceFirst("\\s#.*", "").split(";.*", -1)) {
        Requirement.of(requirement).ifPresent(project::asks);
      }
    }
  }

  private void script(String text) {
    Matcher python = SCRIPT_PYTHON.matcher(text);
    if (python.find()) {
      project.allows(python.group(1), PYTHON, SCRIPT);
    }
    Matcher packages = SCRIPT_PACKAGES.matcher(text);
    while (packages.find()) {
      String list = packages.group(1).replaceAll("(?m)^\\s*#.*$", "");
      Matcher literal = LITERAL.matcher(list);
      while (literal.find()) {
        String one = literal.group(1) == null ? literal.group(2) : literal.group(1);
        Requirement.of(one).ifPresent(project::asks);
      }
    }
  }
}
