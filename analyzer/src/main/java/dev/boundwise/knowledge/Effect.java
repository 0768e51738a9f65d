package dev.boundwise.knowledge;

import java.util.Locale;
import java.util.Optional;

/** What a call does to the thread that runs it. */
public enum Effect {
  /** Waits for another machine, or for another process through a socket. */
  NETWORK,
  /** Waits for a file system. */
  DISK,
  /** Waits for a database, be it behind a network or a file. */
  DATABASE,
  /** Starts another process or waits for it. */
  SUBPROCESS,
  /** Waits for time to pass. */
  SLEEP,
  /** Waits for another thread or process: a lock, an event, a join, a result. */
  LOCK,
  /** Waits for an item or for room in a queue. */
  QUEUE,
  /** Waits for a person or a device: a terminal, a serial line. */
  INPUT,
  /** Computes for long. */
  COMPUTE,
  /** Neither waits nor computes for long; the row is there for its type. */
  NONE;

  private static final Effect[] ALL = values();

  private final String word = name().toLowerCase(Locale.ROOT);

  /** Whether the calling thread stands still meanwhile. */
  public boolean waits() {
    return this != COMPUTE && this != NONE;
  }

  /** Whether what it waits for may have happened already, so that it does not wait this time. */
  public boolean mayBeOver() {
    return this == LOCK || this == QUEUE;
  }

  /** The word that tables and users write. */
  public String word() {
    return word;
  }

  static Optional<Effect> of(String word) {
    for (Effect effect : ALL) {
      if (effect.word().equals(word)) {
        return Optional.of(effect);
      }
    }
    return Optional.empty();
  }
}
