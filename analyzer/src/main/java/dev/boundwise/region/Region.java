package dev.boundwise.region;

import dev.boundwise.cost.Account;
import dev.boundwise.cost.Symbol;
import dev.boundwise.cost.Work;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Function;
import dev.boundwise.program.Unit;
import dev.boundwise.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of code and what bounds it.
 *
 * @param unit whose file it stands in
 * @param function the function that it is or is a part of; of a module, its body
 * @param span where it stands: from {@code def}, {@code for}, {@code while}, the comprehension's or
 *     the call's first byte to its end
 * @param isAsync whether it is an asynchronous function, loop or comprehension, or an awaited call
 * @param work the time of one run, in nanoseconds
 * @param share of each resource at typical sizes, from 0 to 1, the largest first; what is below a
 *     hundredth is left out
 * @param waits what it waits for, the longest first
 * @param unknownCalls how many calls in it, and in what it calls, are not known
 * @param starts whether it starts work elsewhere and returns without waiting for it
 * @param witness the way to what decides the bound: each the call that leads on, the last the call
 *     of a library or the loop that takes the time; empty for what is trivial or unknown
 * @param flip where another size would change the bound
 * @param parts what it is made of, the most expensive first: its own loops and calls
 * @param piece of its function's account: the loop, the comprehension or the call; empty for a
 *     function or a module
 */
public record Region(
    Unit unit,
    Function function,
    Kind kind,
    Span span,
    boolean isAsync,
    Bound bound,
    Confidence certainty,
    Work work,
    Map<Resource, Double> share,
    List<Resource> waits,
    int unknownCalls,
    boolean starts,
    List<Step> witness,
    Optional<Flip> flip,
    List<Part> parts,
    Optional<Account.Part> piece) {

  /** What kind of code it is. */
  public enum Kind {
    MODULE,
    FUNCTION,
    LOOP,
    COMPREHENSION,
    CALL;

    /** The word that reports write. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A step of a witness.
   *
   * @param call the qualified name of what is called, or {@code for} and {@code while} for a loop
   */
  public record Step(Unit unit, Span span, String call) {}

  /**
   * Where the bound changes.
   *
   * @param at the value of the symbol from which on it is {@code then}
   */
  public record Flip(Symbol symbol, double at, Bound then) {}

  /**
   * A part of a region.
   *
   * @param what the qualified name of what is called; {@code for x in xs} for a loop
   * @param work the time that it takes in one run of the region
   * @param isKnown whether it is known what runs there
   */
  public record Part(Kind kind, Span span, String what, Work work, boolean isKnown) {}

  /** Whether it is a loop or a comprehension. */
  public boolean isLoop() {
    return kind == Kind.LOOP || kind == Kind.COMPREHENSION;
  }

  /** The rounds of one run of a loop or a comprehension at typical sizes; 0 for all else. */
  public double rounds() {
    return isLoop() ? piece.map(it -> it.trips().typical()).orElse(0.0) : 0;
  }

  /** The time of one run at typical sizes, in nanoseconds. */
  public double typicalNanos() {
    return work.total().typical();
  }
}
