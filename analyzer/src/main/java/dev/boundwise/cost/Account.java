package dev.boundwise.cost;

import dev.boundwise.effect.Routine;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import java.util.List;
import java.util.Map;

/**
 * What one run of a routine takes, and what it is made of.
 *
 * @param work what it takes in all
 * @param doubt what is not known of its calls, and of those in what it calls
 * @param open the routines around it that it calls again, and how often at typical sizes: recursion
 *     that is not yet accounted for
 * @param parts its loops and calls, in source order
 * @param starts whether it starts work that it does not wait for
 * @param isGuessed whether it calls a method of an object of unknown class, and what classes of the
 *     program have under that name was taken, or one of several that take quite different times
 */
public record Account(
    Work work,
    Doubt doubt,
    Map<Routine, Double> open,
    List<Part> parts,
    boolean starts,
    boolean isGuessed) {

  static final Account NONE = new Account(Work.NONE, Doubt.NONE, Map.of(), List.of(), false, false);

  /**
   * A loop or a call of a routine.
   *
   * @param code the loop, the comprehension or the call
   * @param single what one run of it takes
   * @param times how often it runs in one run of the routine
   * @param what the qualified name of a library's function that is called; empty for others
   * @param targets the routines that are called
   * @param doubt what is not known of the calls that one run makes
   * @param trips how many rounds one run of a loop has; of a call, how many elements it takes from
   *     a call that it is given; else 1
   * @param answers how often an answer is waited for in all its runs
   */
  public record Part(
      Code code,
      Work single,
      Polynomial times,
      String what,
      List<Routine> targets,
      Doubt doubt,
      Polynomial trips,
      Polynomial answers) {

    /** What all its runs take. */
    public Work work() {
      return single.times(times, answers);
    }

    /** The same where answers are waited for so often. */
    Part answered(Polynomial often) {
      return new Part(code, single, times, what, targets, doubt, trips, often);
    }

    public boolean isCall() {
      return code instanceof Expression.Call;
    }
  }

  /** The same, with work that is likely. */
  Account likely(double most) {
    return new Account(work.likely(most), doubt, open, parts, starts, isGuessed);
  }

  static Account open(Routine routine) {
    return new Account(Work.NONE, Doubt.NONE, Map.of(routine, 1.0), List.of(), false, false);
  }
}
