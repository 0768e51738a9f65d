package dev.boundwise.knowledge;

import java.util.Locale;

/**
 * A call that hands work over: one argument is a function that runs elsewhere. The expressions that
 * build the argument still run where the call stands.
 *
 * @param name the defining name of the function that hands over
 * @param work the parameter that takes the function
 * @param to where the function runs
 * @param source as for {@link ApiFact#source}
 */
public record Handover(String name, Parameter work, Place to, String source) {

  /** Where code runs. */
  public enum Place {
    /** A thread other than the event loop's. */
    THREAD,
    /** Another process. */
    PROCESS,
    /** A thread or a process, as the executor says. */
    EXECUTOR,
    /** The event loop's thread, later or at once. */
    LOOP,
    /** The event loop's thread where the function gives a reactive type, else another one. */
    REACTIVE;

    static Place parse(String word) {
      for (Place place : values()) {
        if (place.name().toLowerCase(Locale.ROOT).equals(word)) {
          return place;
        }
      }
      throw new IllegalArgumentException("not a place: '" + word + "'");
    }
  }
}
