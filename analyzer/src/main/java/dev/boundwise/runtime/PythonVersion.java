package dev.boundwise.runtime;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the language: {@code 3.14}. */
public record PythonVersion(int major, int minor) implements Comparable<PythonVersion> {

  /** The one that is meant where nobody says. */
  public static final PythonVersion NEWEST = new PythonVersion(3, 14);

  private static final Pattern WRITTEN = Pattern.compile("(\\d)\\.(\\d{1,2})(?:\\.\\d+)?");

  /** Reads {@code 3.14} or {@code 3.14.2}; empty where it is neither. */
  public static Optional<PythonVersion> of(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new PythonVersion(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  public boolean isAtLeast(int otherMajor, int otherMinor) {
    return compareTo(new PythonVersion(otherMajor, otherMinor)) >= 0;
  }

  @Override
  public int compareTo(PythonVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
