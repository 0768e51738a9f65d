package dev.boundwise.cli.report;

import dev.boundwise.advice.Verdict;
import dev.boundwise.region.Bound;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Obstacle;
import java.util.Optional;

/** Why a region is left alone: the words end the sentence "12 regions ...". */
public enum LeftAlone {
  SMALL("too small"),
  COLD("cold in the profile"),
  FASTER("measured to take far less than predicted"),
  ORDER("need the round before"),
  SHARED("change what all rounds share"),
  OUTPUT("put something out in order"),
  EARLY("may end early"),
  UNKNOWN("with calls that could not be followed"),
  BLOCKED("cannot be moved as they are written"),
  NO_GAIN("would gain too little");

  private final String words;

  LeftAlone(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /** The reason that a region's bound is, whatever its rounds share; empty for others. */
  public static Optional<LeftAlone> of(Bound bound) {
    return switch (bound) {
      case TRIVIAL -> Optional.of(SMALL);
      case UNKNOWN -> Optional.of(UNKNOWN);
      case CPU, NATIVE, IO, MIXED -> Optional.empty();
    };
  }

  /** The reason for a proposal that helps nowhere. */
  public static LeftAlone of(Proposal proposal) {
    Optional<LeftAlone> bound = of(proposal.region().bound());
    if (bound.isPresent()) {
      return bound.get();
    }
    if (proposal.shape().filter(shape -> !shape.isFree()).isPresent()) {
      return of(proposal.shape().get());
    }
    boolean isBlocked =
        proposal.advice().getFirst().verdicts().stream()
            .anyMatch(verdict -> verdict.outcome() == Verdict.Outcome.BLOCKED);
    return isBlocked ? BLOCKED : NO_GAIN;
  }

  /** By the surest of its obstacles. */
  private static LeftAlone of(LoopShape shape) {
    return shape.obstacles().stream()
        .filter(obstacle -> !obstacle.isUnknown())
        .findFirst()
        .map(obstacle -> of(obstacle.kind()))
        .orElse(UNKNOWN);
  }

  private static LeftAlone of(Obstacle.Kind kind) {
    return switch (kind) {
      case RECURRENCE, CONTAINER, WORK_LIST, CONDITION -> ORDER;
      case ATTRIBUTE,
          GLOBAL,
          ARGUMENT,
          ELEMENT,
          ALIAS,
          ITERATOR,
          RANDOM,
          FILE,
          TRANSACTION,
          OUTSIDE,
          PACE ->
          SHARED;
      case OUTPUT, YIELD -> OUTPUT;
      case EXIT, RAISE -> EARLY;
      case TRANSFER -> BLOCKED;
      case UNKNOWN_CALL -> UNKNOWN;
    };
  }
}
