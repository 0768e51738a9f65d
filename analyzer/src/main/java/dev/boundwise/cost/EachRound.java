package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import org.jspecify.annotations.Nullable;

/** What each round of a loop puts into a container. */
final class EachRound {

  private EachRound() {}

  /** How many elements; null where nobody knows, or where it makes the container itself. */
  static @Nullable Polynomial puts(
      Expression.Name container, Statement.Loop loop, Function function, Extents extents) {
    boolean isMadeThere =
        container.variable().bindings().stream()
            .anyMatch(
                it ->
                    Growing.added(it, container.variable()) == null
                        && it.site().function() == function
                        && LoopNest.isInRounds(loop, it.site().offset()));
    if (isMadeThere) {
      return null;
    }
    Polynomial all = Polynomial.ZERO;
    for (Binding.Filled it : container.variable().fillings()) {
      if (it.site().function() == function && loop.span().contains(it.value().span())) {
        // what has a name may be as long as this loop is, which is what is asked
        boolean isNamed = it.isMany() && it.value() instanceof Expression.Name;
        Polynomial each =
            !it.isMany()
                ? Polynomial.ONE
                : isNamed ? null : extents.of(it.value(), function).length();
        if (each == null) {
          return null;
        }
        Polynomial times =
            extents.nest(function).timesIn(loop, it.site().offset(), extents.trips(), function);
        all = it.isInside() ? all : all.plus(times.times(each));
      }
    }
    return all;
  }
}
