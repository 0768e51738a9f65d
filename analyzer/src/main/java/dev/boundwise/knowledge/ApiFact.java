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

  public ApiFact {
    alternatives = List.copyOf(alternatives);
  }

  /** Whether a call with these arguments makes the calling thread stand still. */
  public Certainty blocks(Arguments call) {
    return async || !does.waits() ? Certainty.NO : when.holds(call);
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
