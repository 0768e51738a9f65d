package dev.boundwise.program;

/** What code is written in. */
public enum Language {
  PYTHON,
  JAVA;

  private final String word = name().toLowerCase(java.util.Locale.ROOT);

  /** The word that reports write. */
  public String word() {
    return word;
  }
}
