package dev.boundwise.shape;

import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Unit;
import dev.boundwise.source.Span;

/**
 * Why the rounds of a loop cannot run at once as they are written.
 *
 * @param unit whose file it stands in: a round may call code of another one
 * @param why as a part of a sentence, without a full stop: {@code reads 'state', which the round
 *     before wrote}
 * @param certainty YES, or UNKNOWN where it depends on what is not known
 */
public record Obstacle(Unit unit, Span span, Kind kind, String why, Certainty certainty) {

  /** What kind of reason it is. */
  public enum Kind {
    /** A variable carries a value from one round to the next. */
    RECURRENCE,
    /** An attribute of an object that all rounds share is changed. */
    ATTRIBUTE,
    /** A variable of the module is changed. */
    GLOBAL,
    /** An object is changed that comes from outside. */
    ARGUMENT,
    /** The element itself is changed: other processes would change copies. */
    ELEMENT,
    /** A container is both read and changed. */
    CONTAINER,
    /** Two names may mean the same object. */
    ALIAS,
    /** Rounds take from one iterator. */
    ITERATOR,
    /** Numbers are drawn from one source of random numbers. */
    RANDOM,
    /** A file's position moves. */
    FILE,
    /** A cursor, a connection or a transaction is shared. */
    TRANSACTION,
    /** Output comes in order. */
    OUTPUT,
    /** Something outside is changed, where the order may matter. */
    OUTSIDE,
    /** It hands values on one by one. */
    YIELD,
    /** It may end before its last round. */
    EXIT,
    /** What a round raises keeps later rounds from running. */
    RAISE,
    /** It goes over what it changes. */
    WORK_LIST,
    /** Rounds are kept apart on purpose: a lock, a pause. */
    PACE,
    /** Whether another round is needed is known only after this one. */
    CONDITION,
    /** What a round takes or gives cannot be sent to another process or interpreter. */
    TRANSFER,
    /** A call whose effects are not known may change what is shared. */
    UNKNOWN_CALL
  }

  /** Whether nothing but what is not known speaks for it. */
  public boolean isUnknown() {
    return certainty == Certainty.UNKNOWN;
  }
}
