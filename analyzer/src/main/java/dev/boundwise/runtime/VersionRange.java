package dev.boundwise.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The versions of Python that a project allows.
 *
 * @param any groups of clauses, one of which has to hold as a whole
 */
record VersionRange(List<List<Clause>> any) {

  /** Where a project allows older or newer ones too, these are those that count. */
  private static final int OLDEST_MINOR = 8;

  private static final int NEWEST_MINOR = 19;

  /** More bug fixes than any version has had. */
  private static final int MOST_PATCHES = 40;

  private static final Pattern CLAUSE =
      Pattern.compile(
          "(===|==|!=|<=|>=|~=|<|>|\\^|~|=)?\\s*v?(\\d+(?:\\.\\d+)*)((?:\\.\\*)?)[\\w+]*(?:\\.dev\\d*)?");

  /**
   * A condition such as {@code >=3.10}.
   *
   * @param parts of the version, as many as are written
   * @param isPrefix whether what follows these parts does not matter
   */
  record Clause(String operator, List<Integer> parts, boolean isPrefix) {

    boolean allows(int major, int minor, int patch) {
      int[] version = {major, minor, patch};
      int order = 0;
      boolean begins = true;
      for (int i = 0; i < 3; i++) {
        int wanted = i < parts.size() ? parts.get(i) : 0;
        order = order == 0 ? Integer.compare(version[i], wanted) : order;
        begins &= i >= parts.size() || version[i] == wanted;
      }
      return switch (operator) {
        case ">=" -> order >= 0;
        case ">" -> order > 0;
        case "<=" -> order <= 0;
        case "<" -> order < 0;
        case "==", "===" -> isPrefix ? begins : order == 0;
        case "!=" -> isPrefix ? !begins : order != 0;
        case "~=" -> order >= 0 && sharesFirst(version, parts.size() - 1);
        case "^" -> order >= 0 && sharesFirst(version, 1);
        case "~" -> order >= 0 && sharesFirst(version, Math.min(2, parts.size()));
        default -> begins;
      };
    }

    private boolean sharesFirst(int[] version, int count) {
      for (int i = 0; i < Math.min(count, 3); i++) {
        if (version[i] != parts.get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Reads what {@code requires-python} takes, or Poetry's {@code python}; empty where it is
   * neither.
   */
  static Optional<VersionRange> of(String text) {
    List<List<Clause>> any = new ArrayList<>();
    for (String group : text.toLowerCase(Locale.ROOT).split("\\|\\|?", -1)) {
      Optional<List<Clause>> clauses = clauses(group);
      if (clauses.isEmpty()) {
        return Optional.empty();
      }
      any.add(clauses.get());
    }
    return Optional.of(new VersionRange(any));
  }

  private static Optional<List<Clause>> clauses(String text) {
    List<Clause> clauses = new ArrayList<>();
    Matcher matcher = CLAUSE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      if (!isBetween(text.substring(end, matcher.start()))) {
        return Optional.empty();
      }
      end = matcher.end();
      Optional<List<Integer>> parts = parts(matcher.group(2));
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      String operator = Optional.ofNullable(matcher.group(1)).orElse("");
      clauses.add(new Clause(operator, parts.get(), !matcher.group(3).isEmpty()));
    }
    return isBetween(text.substring(end)) ? Optional.of(clauses) : Optional.empty();
  }

  private static boolean isBetween(String text) {
    return text.chars().allMatch(c -> c == ',' || c == '*' || Character.isWhitespace(c));
  }

  private static Optional<List<Integer>> parts(String text) {
    List<Integer> parts = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      if (part.length() > 6) {
        return Optional.empty();
      }
      parts.add(Integer.parseInt(part));
    }
    return Optional.of(parts);
  }

  /** The oldest one that it allows of those that count. */
  Optional<PythonVersion> least() {
    for (int minor = OLDEST_MINOR; minor <= NEWEST_MINOR; minor++) {
      if (allows(minor)) {
        return Optional.of(new PythonVersion(3, minor));
      }
    }
    return Optional.empty();
  }

  /** The newest one that it allows, of those that there are. */
  Optional<PythonVersion> newest() {
    Optional<PythonVersion> newest = least();
    for (int minor = OLDEST_MINOR; minor <= PythonVersion.NEWEST.minor(); minor++) {
      if (allows(minor)) {
        newest = Optional.of(new PythonVersion(3, minor));
      }
    }
    return newest;
  }

  private boolean allows(int minor) {
    for (int patch = 0; patch <= MOST_PATCHES; patch++) {
      int fix = patch;
      if (any.stream()
          .anyMatch(group -> group.stream().allMatch(clause -> clause.allows(3, minor, fix)))) {
        return true;
      }
    }
    return false;
  }
}
