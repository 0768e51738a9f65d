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

  /** That of this machine. */
  public static Platform here() {
    String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MACOS : LINUX;
  }
}
