package dev.boundwise.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The symbols whose values are being looked for, each for the one before it. What is found for one
 * of them while another that it follows from is not known yet lacks a part: it is taken until then,
 * and found anew later.
 */
final class Asking {

  private static final int NOWHERE = Integer.MAX_VALUE;

  private final List<Symbol> open = new ArrayList<>();
  private final List<Symbol> unfinished = new ArrayList<>();

  /** The place of the outermost one that was asked for while it was open. */
  private int outermost = NOWHERE;

  /** Takes note that something follows from the symbol in that place, which is open. */
  void follows(int place) {
    outermost = Math.min(outermost, place);
  }

  /** Where a symbol stands that is open. */
  int place(Symbol symbol) {
    return open.lastIndexOf(symbol);
  }

  /** Finds the values of a symbol, and tells it where the one stands that they follow from. */
  Plausible find(Symbol symbol, Supplier<Plausible> maker) {
    int place = open.size();
    int first = unfinished.size();
    int before = outermost;
    outermost = NOWHERE;
    open.add(symbol);
    Plausible found = maker.get();
    open.remove(place);
    if (outermost < place) {
      symbol.isUntil(outermost);
      unfinished.add(symbol);
      follows(before);
    } else {
      List<Symbol> inside = unfinished.subList(first, unfinished.size());
      inside.forEach(Symbol::forget);
      inside.clear();
      outermost = before;
    }
    return found;
  }

  /** Whether what finds something asks for what is open: it says nothing of that. */
  boolean isCircular(Runnable finding) {
    int before = outermost;
    outermost = NOWHERE;
    finding.run();
    boolean isCircular = outermost < open.size();
    follows(before);
    return isCircular;
  }
}
