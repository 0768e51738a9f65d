package dev.boundwise.knowledge;

import java.util.Locale;
import java.util.Optional;

/** What time goes to. */
public enum Resource {
  /** A CPU, under the interpreter's lock: bytecode, and native code that does not let go of it. */
  INTERPRETER,
  /** A CPU, in native code that lets go of the lock. */
  NATIVE,
  NETWORK,
  /**
   * Waiting for what comes from a network after something was sent, or somebody was connected to:
   * what is read on from there has mostly come with it. Reports count it as {@link #NETWORK}.
   */
  ANSWER,
  DISK,
  DATABASE,
  SUBPROCESS,
  SLEEP,
  LOCK,
  QUEUE,
  INPUT;

  private static final Resource[] ALL = values();

  private final String word = name().toLowerCase(Locale.ROOT);

  /** Whether the thread stands still meanwhile. */
  public boolean isWait() {
    return this != INTERPRETER && this != NATIVE;
  }

  /** The word that tables and reports write. */
  public String word() {
    return word;
  }

  static Optional<Resource> of(String word) {
    for (Resource resource : ALL) {
      if (resource.word.equals(word)) {
        return Optional.of(resource);
      }
    }
    return Optional.empty();
  }

  /** What a call of an effect takes; what computes takes the CPU that {@code gil} says. */
  public static Resource of(Effect effect, Gil gil) {
    return switch (effect) {
      case NETWORK -> NETWORK;
      case DISK -> DISK;
      case DATABASE -> DATABASE;
      case SUBPROCESS -> SUBPROCESS;
      case SLEEP -> SLEEP;
      case LOCK -> LOCK;
      case QUEUE -> QUEUE;
      case INPUT -> INPUT;
      case COMPUTE, NONE -> gil.released() && gil.above() == 0 ? NATIVE : INTERPRETER;
    };
  }
}
