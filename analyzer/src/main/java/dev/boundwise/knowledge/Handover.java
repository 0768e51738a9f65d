package dev.boundwise.knowledge;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call that hands work over: one argument is a function that runs elsewhere. The expressions that
 * build the argument still run where the call stands.
 *
 * @param name the defining name of the function that hands over
 * @param work the parameter that takes the function
 * @param to where the function runs
 * @param given the types of what the function is called with, as {@link ApiFact#returns} writes
 *     them; null where that is what else the call is given
 * @param source as for {@link ApiFact#source}
 */
public record Handover(
    String name, Parameter work, Place to, @Nullable List<String> given, String source) {

  /** Between the parameter and the types; a hyphen stands for none that is known. */
  private static final String OF = " of ";

  static Handover of(String name, List<String> columns) {
    String work = columns.get(1);
    int of = work.indexOf(OF);
    String types = of < 0 ? "" : work.substring(of + OF.length());
    return new Handover(
        name,
        Parameter.parse(of < 0 ? work : work.substring(0, of)),
        Place.parse(columns.get(2)),
        of < 0 ? null : types.equals("-") ? List.of() : Text.split(types, ", "),
        columns.get(3));
  }

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
