package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.Value;
import org.jspecify.annotations.Nullable;

/**
 * The first of the two that a loop over numbered elements sets: {@code for i, x in enumerate(xs)}.
 */
final class Numbered {

  private static final String NUMBERING = "builtins.enumerate";

  private Numbered() {}

  /** How large a part of what is unpacked is. */
  static Extent part(Extents extents, Binding.Unpacked part) {
    Extent place = place(extents, part);
    return place == null ? extents.of(part.whole()).part(part.index()) : place;
  }

  /** How large a place is on average; null for other parts of other elements. */
  private static @Nullable Extent place(Extents extents, Binding.Unpacked part) {
    if (part.index() != 0
        || !(part.whole() instanceof Binding.Element element)
        || !(element.iterable() instanceof Expression.Call call)
        || call.arguments().size() != 1) {
      return null;
    }
    Function function = element.site().function();
    boolean isNumbered =
        extents.values(call.callee(), function).options().stream()
            .anyMatch(it -> it instanceof Value.Symbol one && one.name().equals(NUMBERING));
    Polynomial length =
        isNumbered ? extents.of(call.arguments().getFirst().value(), function).length() : null;
    return length == null ? null : Extent.ofNumber(length.times(0.5));
  }
}
