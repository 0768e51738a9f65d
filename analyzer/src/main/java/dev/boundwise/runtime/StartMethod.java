package dev.boundwise.runtime;

import java.util.Locale;

/** How {@code multiprocessing} makes a worker. */
public enum StartMethod {
  /** A copy of the parent, with all that it has loaded. */
  FORK,
  /** A copy of a server that was started for that. */
  FORKSERVER,
  /** A new interpreter that loads the program again. */
  SPAWN;

  /** The word that Python writes. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a worker loads the main module again: it has to be guarded. */
  public boolean loadsMain() {
    return this != FORK;
  }
}
