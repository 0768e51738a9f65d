package dev.boundwise.knowledge;

import java.util.Locale;
import java.util.Optional;

/** What a call changes beside its result, so that the order of calls shows. */
public enum State {
  /** Nothing: any number of calls may run in any order. */
  NONE,
  /** The object that it is called on gets another element; calls in another order, in another. */
  ADDS,
  /** The object that it is called on, or its first argument. */
  OBJECT,
  /** An iterator moves on: the object that it is called on, or its first argument. */
  ITERATOR,
  /** A file's position moves. */
  FILE,
  /** A cursor, a connection or a transaction goes on. */
  TRANSACTION,
  /** The next random numbers of the process are others. */
  RANDOM,
  /** Something is printed. */
  OUTPUT,
  /** A setting of the whole process is changed. */
  PROCESS,
  /** Something outside of the process is changed, where the order may matter. */
  OUTSIDE;

  private static final State[] ALL = values();

  /** The word that tables and users write. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<State> of(String word) {
    for (State state : ALL) {
      if (state.word().equals(word)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
