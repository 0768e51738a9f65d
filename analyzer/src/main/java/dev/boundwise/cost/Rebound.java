package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Function;
import java.util.List;

/**
 * How large a variable is that some branches bind anew: {@code word = pick(); if rare: word =
 * f"[{word}]"} is mostly as long as what was picked.
 */
final class Rebound {

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
    Arms arms = new Arms(extents.facts(function));
    Polynomial all = Polynomial.ZERO;
    double rest = 1;
    for (Binding binding : bindings) {
      Polynomial length = extents.of(binding).length();
      if (length == null
          || binding.site().function() != function
          || !(binding instanceof Binding.Assigned)) {
        return any;
      }
      if (binding != first) {
        double share = arms.share(binding.site().offset(), first.site().offset());
        rest -= share;
        all = all.plus(length.times(share));
      }
    }
    Polynomial base = extents.of(first).length();
    return rest <= 0 || base == null
        ? any
        : Extent.of(all.plus(base.times(rest)).estimated(), any.each());
  }
}
