package dev.boundwise.shape;

import java.util.Locale;

/** What a loop does with its rounds. */
public enum Pattern {
  /** One result for each element, in order. */
  MAP,
  /** A result for some of the elements, in order. */
  FILTER,
  /** A result for each key. */
  MAP_TO_DICT,
  /** All results in one: a sum, a maximum. */
  REDUCTION,
  /** Results gathered under keys that may come again. */
  GROUP_BY,
  /** What is done for each element shows outside, and each does it for itself. */
  FOR_EACH,
  /** Ends when it has found something. */
  SEARCH,
  /** A result for each element that needs the one before. */
  SCAN,
  /** A round needs what the round before left behind. */
  RECURRENCE,
  /** What it goes over grows while it runs. */
  WORK_LIST,
  /** A result for each place from the places around it. */
  STENCIL,
  /** Hands on each result as soon as it is there. */
  PRODUCER_CONSUMER,
  /** A function that calls itself for parts of its input. */
  DIVIDE_AND_CONQUER,
  /** Awaits one thing after the other. */
  FAN_OUT;

  /** The word that reports write. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
