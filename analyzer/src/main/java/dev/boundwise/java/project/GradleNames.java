package dev.boundwise.java.project;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that scripts of a build give to names: {@code ext.slf4j = '2.0.17'}. */
final class GradleNames {

  private static final Pattern GIVEN =
      Pattern.compile(
          "(?<![\\w.-])([A-Za-z_][\\w.-]*+)[\"']?\\s*+]?\\s*+"
              + "(?:(?:[=:,]|to\\b)\\s*(?:\"([^\"\\n]*)\"|'([^'\\n]*)')|=\\s*(\\d[\\w.]*))");
  private static final Pattern MAP =
      Pattern.compile("(?<!\\w)([A-Za-z_]\\w*+)\\s*+\\+?=\\s*+\\[([^\\]]*+)]");
  private static final Pattern NUMBERED =
      Pattern.compile("(?<!\\w)([A-Za-z_]\\w*+)\\s*+=\\s*+JavaVersion\\.(VERSION_\\w+)");
  private static final Pattern USED = Pattern.compile("\\$\\{([^{}]+)}|\\$([A-Za-z_][\\w.]*)");
  private static final Pattern PROPERTY =
      Pattern.compile(
          ".*?[\"']([\\w.-]+)[\"'].*|.*?([\\w.-]+?)(?:\\s+as\\s+\\w+|\\.toString\\(\\)|\\.get\\(\\))?");

  private static final int DEEPEST = 8;

  private final Map<String, String> values = new HashMap<>();

  /** Those of {@code gradle.properties}. */
  void properties(Path file, Notes notes) {
    Optional<byte[]> bytes = notes.bytes(file);
    if (bytes.isEmpty()) {
      return;
    }
    java.util.Properties read = new java.util.Properties();
    try {
      read.load(new StringReader(new String(bytes.get(), StandardCharsets.UTF_8)));
      read.forEach((name, value) -> put(name.toString(), value.toString()));
    } catch (IOException | IllegalArgumentException e) {
      notes.add(file, "is no file of properties");
    }
  }

  void script(GradleBlock block) {
    Matcher map = MAP.matcher(block.text());
    while (map.find()) {
      given(map.group(2), map.group(1) + ".");
    }
    given(block.text(), "");
    Matcher numbered = NUMBERED.matcher(block.text());
    while (numbered.find()) {
      put(numbered.group(1), numbered.group(2));
    }
    block.blocks().forEach(this::script);
  }

  private void given(String text, String prefix) {
    Matcher given = GIVEN.matcher(text);
    while (given.find()) {
      String value = given.group(2) != null ? given.group(2) : given.group(3);
      put(prefix + given.group(1), value != null ? value : given.group(4));
    }
  }

  private void put(String name, String value) {
    values.putIfAbsent(name.replaceFirst("^(?:rootProject\\.|project\\.|ext\\.)+", ""), value);
  }

  Optional<String> value(String expression) {
    return Optional.ofNullable(known(expression)).map(this::fill);
  }

  /** {@code rootProject.ext.versions.log}: of a name, the longest end that is known. */
  private @Nullable String known(String expression) {
    Matcher property = PROPERTY.matcher(expression.strip());
    if (!property.matches()) {
      return null;
    }
    String name = property.group(1) != null ? property.group(1) : property.group(2);
    String value = values.get(name);
    for (int dot = name.indexOf('.'); value == null && dot >= 0; dot = name.indexOf('.')) {
      name = name.substring(dot + 1);
      value = values.get(name);
    }
    return value;
  }

  /** A text with its {@code $names} filled in; what is not known stays. */
  String fill(String text) {
    return fill(text, 0);
  }

  private String fill(String text, int depth) {
    if (depth > DEEPEST || text.indexOf('$') < 0) {
      return text;
    }
    Matcher used = USED.matcher(text);
    StringBuilder filled = new StringBuilder();
    boolean isChanged = false;
    while (used.find()) {
      String expression = used.group(1) != null ? used.group(1) : used.group(2);
      String value = known(expression);
      isChanged |= value != null;
      used.appendReplacement(
          filled, Matcher.quoteReplacement(value == null ? used.group() : value));
    }
    String next = used.appendTail(filled).toString();
    return isChanged ? fill(next, depth + 1) : next;
  }
}
