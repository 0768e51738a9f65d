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
 * @param left what it hands over and gives a future of: whoever asks that for its result waits so
 *     long
 * @param isGuessed whether it calls a method of an object of unknown class, and what classes of the
 *     program have under that name was taken, or one of several that take quite different times
 */
public record Account(
    Work work,
    Doubt doubt,
    Map<Routine, Double> open,
    List<Part> parts,
    boolean starts,
    Handed left,
    boolean isGuessed) {

  static final Account NONE = new Account(Work.NONE, Doubt.NONE, Map.of(), List.of());

  private Account(Work work, Doubt doubt, Map<Routine, Double> open, List<Part> parts) {
    this(work, doubt, open, parts, false, Handed.NONE, false);
  }

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

  /**
   * Work that runs elsewhere, as a wait for it.
   *
   * @param atOnce how many of its kind wait at the same time
   */
  record Handed(Work work, double atOnce) {

    static final Handed NONE = new Handed(Work.NONE, 1);

    Handed with(Map<Symbol, Polynomial> values) {
      return new Handed(work.with(values), atOnce);
    }

    /** Both of them; no more of them wait at the same time than of each. */
    Handed plus(Handed other) {
      return other.work.isNone()
          ? this
          : work.isNone()
              ? other
              : new Handed(work.plus(other.work), Math.min(atOnce, other.atOnce));
    }
  }

  /** The same, with work that is likely. */
  Account likely(double most) {
    return with(work.likely(most), open);
  }

  /** The same with other work, and with these of its recursions not accounted for. */
  Account with(Work work, Map<Routine, Double> open) {
    return new Account(work, doubt, open, parts, starts, left, isGuessed);
  }

  /** What is not looked at further: nothing is known of it but how much that may be. */
  static Account cut(Doubt doubt) {
    return new Account(Work.NONE, doubt, Map.of(), List.of());
  }

  static Account open(Routine routine) {
    return new Account(Work.NONE, Doubt.NONE, Map.of(routine, 1.0), List.of());
  }
}
