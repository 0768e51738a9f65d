package dev.boundwise.runtime;

import java.util.Locale;

/** What the interpreter runs on. */
public enum Platform {
  LINUX,
  MACOS,
  WINDOWS;

  /** The word that options take. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
