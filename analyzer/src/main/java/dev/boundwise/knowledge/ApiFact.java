package dev.boundwise.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * What is known about one function, method or class of a library.
 *
 * @param name the defining module's name for it: {@code requests.sessions.Session.get}; a class
 *     stands for calling it
 * @param does what a call does to the calling thread
 * @param async whether it has to be awaited: then the task waits, and the thread does not
 * @param gil whether other threads run meanwhile
 * @param when the calls for which {@code does} is true
 * @param alternatives asynchronous ways to do the same, the best one first
 * @param returns the qualified type of what a call gives, once awaited; empty when it is not known
 * @param typical how long a call takes, or what it costs: {@code 100ms}, {@code 15ns*bytes}; empty
 *     when it is not known
 * @param source an address of documentation, {@code CPython <file>:<line>}, {@code <package>
 *     <version> <file>} for what was read in a package, or {@code measured}
 */
public record ApiFact(
    String name,
    Effect does,
    boolean async,
    Gil gil,
    Condition when,
    List<Alternative> alternatives,
    String returns,
    String typical,
    String source) {

  private static final double HEAVY_NANOS = 10e6;

  public ApiFact {
    alternatives = List.copyOf(alternatives);
  }

  /** Whether a call with these arguments makes the calling thread stand still. */
  public Certainty blocks(Arguments call) {
    return async || !does.waits() ? Certainty.NO : when.holds(call);
  }

  /** The same of a call that is known to do something else. */
  public ApiFact doing(Effect other) {
    return new ApiFact(name, other, async, gil, when, alternatives, returns, typical, source);
  }

  /** Whether a typical call computes for so long that others notice: 10 ms and more. */
  public boolean isHeavy() {
    return !async && does == Effect.COMPUTE && typicalNanos() >= HEAVY_NANOS;
  }

  /** What a typical call takes that does not grow with its input. */
  private double typicalNanos() {
    double nanos = 0;
    for (Cost.Term term : cost().map(Cost::terms).orElse(List.of())) {
      nanos += term.factors().isEmpty() ? term.nanos() : 0;
    }
    return nanos;
  }

  /** What a call takes, as {@code typical} says; its form is checked now. */
  Optional<Cost> cost() {
    return typical.isEmpty()
        ? Optional.empty()
        : Optional.of(Formula.cost(typical, Resource.of(does, gil)));
  }

  /** The best asynchronous way in a framework. */
  public Optional<String> alternative(String framework) {
    for (Alternative alternative : alternatives) {
      if (alternative.runsOn(framework)) {
        return Optional.of(alternative.name());
      }
    }
    return Optional.empty();
  }
}
