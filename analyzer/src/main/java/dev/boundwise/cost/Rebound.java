package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Function;
import java.util.List;

/**
 * How large a variable is that some branches bind anew: {@code word = pick(); if rare: word =
 * f"[{word}]"} is mostly as long as what was picked.
 */
final class Rebound {

  private static final double ROUNDING = 1e-6;

  private Rebound() {}

  /**
   * The mean over the branches, as often as each runs.
   *
   * @param any the largest that it may be: what is said where a size is not known, or where
   *     something is bound in a way that no branch tells
   */
  static Extent of(Extents extents, List<Binding> bindings, Extent any) {
    if (bindings.size() < 2 || any.length() == null || any instanceof TupleExtent) {
      return any;
    }
    Binding first = bindings.getFirst();
    for (Binding binding : bindings) {
      first = binding.site().offset() < first.site().offset() ? binding : first;
    }
    Function function = first.site().function();
    Arms arms = extents.nest(function).arms(extents.facts(function));
    boolean isFirstAlways = true;
    for (Binding binding : bindings) {
      isFirstAlways &= first.site().block().contains(binding.site().offset());
    }
    Polynomial all = Polynomial.ZERO;
    double shares = 0;
    for (Binding binding : bindings) {
      Polynomial length = extents.of(binding).length();
      if (length == null
          || binding.site().function() != function
          || !(binding instanceof Binding.Assigned)) {
        return any;
      }
      if (binding != first || !isFirstAlways) {
        int from = isFirstAlways ? first.site().offset() : -1;
        double share = arms.share(binding.site().offset(), from);
        if (share >= 1 && isFirstAlways) {
          return any;
        }
        shares += share;
        all = all.plus(length.times(share));
      }
    }
    if (!isFirstAlways) {
      return shares <= 0 ? any : Extent.of(all.times(1 / shares).estimated(), any.each());
    }
    Polynomial base = extents.of(first).length();
    // where both arms bind it anew, nothing is left of the first
    return shares > 1 + ROUNDING || base == null
        ? any
        : Extent.of(all.plus(base.times(Math.max(0, 1 - shares))).estimated(), any.each());
  }
}
