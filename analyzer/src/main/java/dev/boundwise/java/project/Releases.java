package dev.boundwise.java.project;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of Java as build files write them: {@code 1.8}, {@code 17}, {@code VERSION_1_8}. */
final class Releases {

  private static final Pattern TEXT = Pattern.compile("(?:VERSION_)?(?:1[._])?(\\d{1,2})(?:\\.0)?");

  private Releases() {}

  static Optional<Integer> of(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }
}
