package dev.boundwise.runtime;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A package that a project asks for.
 *
 * @param name normalised: {@code scikit-learn}
 * @param version the one that it pins, {@code 1.5.2}, else the least one that it allows, {@code
 *     >=1.5}, else empty
 */
record Requirement(String name, String version) {

  private static final Pattern WRITTEN =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)\\s*(?:\\[[^\\]]*\\])?\\s*(.*)");

  private static final Pattern CLAUSE =
      Pattern.compile("(===|==|!=|<=|>=|~=|<|>|\\^|~|=)?\\s*v?(\\d[\\w.+!-]*)");

  /** Reads {@code name[extra]>=1.2; marker} or {@code name @ address}; empty for anything else. */
  static Optional<Requirement> of(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String rest = matcher.group(2).replaceFirst(";.*", "").strip();
    boolean isSpecified = rest.isEmpty() || "=!<>~^@(".indexOf(rest.charAt(0)) >= 0;
    return isSpecified ? Optional.of(of(matcher.group(1), rest)) : Optional.empty();
  }

  /**
   * A name, and what is said of its version.
   *
   * @param said such as {@code >=1.2,<2}, Poetry's {@code ^1.2}, an address, or a version alone
   */
  static Requirement of(String name, String said) {
    String least = "";
    Matcher matcher = CLAUSE.matcher(said.startsWith("@") ? "" : said);
    while (matcher.find()) {
      String operator = Optional.ofNullable(matcher.group(1)).orElse("");
      String version = matcher.group(2);
      switch (operator) {
        case "", "=", "==", "===" -> {
          return new Requirement(normal(name), version.replaceFirst("\\.$", ""));
        }
        case "!=", "<", "<=" -> {}
        default -> least = least.isEmpty() ? ">=" + version : least;
      }
    }
    return new Requirement(normal(name), least);
  }

  /** As the index writes names: {@code scikit-learn} for {@code Scikit_Learn}. */
  static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
  }
}
