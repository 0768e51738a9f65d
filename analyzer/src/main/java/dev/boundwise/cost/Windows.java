package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The neighbours of a place, cut off at the ends of what it is in: {@code for (x = max(0, at - 2);
 * x <= min(size - 1, at + 2); x++)} has five rounds, however large the size is, and so has {@code
 * xs[max(0, at - 2):at + 3]}.
 */
final class Windows {

  private static final Set<String> CUTS = Set.of("min", "max", "clamp");

  /** Sums of sums: no more than somebody writes. */
  private static final int DEEPEST = 4;

  /** As far as it is between two numbers of which each is a guess, of the larger one. */
  private static final double HALFWAY = 0.5;

  private final Extents extents;
  private final Function function;

  Windows(Extents extents, Function function) {
    this.extents = extents;
    this.function = function;
  }

  /**
   * A place and how far from it something is.
   *
   * @param of what the place is, as it is written
   */
  private record Distance(String of, Polynomial offset) {}

  /** From where a loop's variable starts to where it ends, if both are told from the same place. */
  @Nullable Polynomial between(Statement.Loop loop, Variable moving, Expression end) {
    Expression start = start(moving, loop);
    return start == null ? null : between(start, end);
  }

  /**
   * How far one number is from another, if both are told from the same place. Where nothing is
   * between them, the place has moved since: that is none.
   */
  @Nullable Polynomial between(Expression start, Expression end) {
    List<Distance> from = distances(start);
    for (Distance to : distances(end)) {
      for (Distance one : from) {
        Polynomial length = to.offset().plus(one.offset().times(-1));
        if (one.of().equals(to.of()) && length.typical() > 0) {
          return length;
        }
      }
    }
    return null;
  }

  /**
   * How far it is between two numbers that are guessed each for itself and come out alike, which
   * means nothing; null where one is known, or they are far from each other.
   */
  static @Nullable Polynomial guessed(Polynomial from, Polynomial to) {
    boolean areGuesses =
        from.symbols().stream().anyMatch(Symbol::isGuess)
            && to.symbols().stream().anyMatch(Symbol::isGuess)
            && Collections.disjoint(from.symbols(), to.symbols());
    double most = Math.max(Math.abs(from.typical()), Math.abs(to.typical()));
    return areGuesses && Math.abs(to.typical() - from.typical()) < most * HALFWAY
        ? (from.typical() > to.typical() ? from : to).times(HALFWAY).estimated()
        : null;
  }

  private @Nullable Expression start(Variable moving, Statement.Loop loop) {
    Expression start = null;
    for (Binding binding : moving.bindings()) {
      if (binding instanceof Binding.Declared
          || isInside(binding, loop)
          || Growing.added(binding, moving) != null
          || isLess(binding, moving)) {
        continue;
      }
      if (start != null || !(binding instanceof Binding.Assigned assigned)) {
        return null;
      }
      start = assigned.value();
    }
    return start;
  }

  private boolean isInside(Binding binding, Statement.Loop loop) {
    int at = binding.site().offset();
    return binding.site().function() == function
        && loop.body().stream().anyMatch(it -> it.start() <= at && at < it.end());
  }

  /** {@code i -= 1}, as the loop goes on. */
  private static boolean isLess(Binding binding, Variable moving) {
    return binding instanceof Binding.Assigned it
        && it.value() instanceof Expression.Operation less
        && less.method().equals("__sub__")
        && less.operands().getFirst() instanceof Expression.Name read
        && read.variable() == moving;
  }

  /** What an expression may be: of {@code max(0, at - 2)} both. */
  private List<Distance> distances(Expression expression) {
    List<Distance> found = new ArrayList<>();
    collect(expression, Polynomial.ZERO, 0, found);
    return found;
  }

  private void collect(Expression code, Polynomial offset, int depth, List<Distance> out) {
    if (depth > DEEPEST) {
      return;
    }
    switch (code) {
      case Expression.Call call when isCut(call) -> {
        for (Argument argument : call.arguments()) {
          collect(argument.value(), offset, depth + 1, out);
        }
      }
      case Expression.Operation it when isSum(it) -> {
        Polynomial more = extents.of(it.operands().getLast(), function).number();
        if (more != null) {
          Polynomial signed = it.method().equals("__sub__") ? more.times(-1) : more;
          collect(it.operands().getFirst(), offset.plus(signed), depth + 1, out);
        }
      }
      case Expression.Name name -> {
        out.add(new Distance(name.variable().name(), offset));
        List<Binding> bindings =
            name.variable().bindings().stream()
                .filter(it -> !(it instanceof Binding.Declared))
                .toList();
        if (bindings.size() == 1 && bindings.getFirst() instanceof Binding.Assigned assigned) {
          collect(assigned.value(), offset, depth + 1, out);
        }
      }
      case Expression.Attribute it when it.object() instanceof Expression.Name of ->
          out.add(new Distance(of.variable().name() + "." + it.name(), offset));
      default -> {}
    }
  }

  private static boolean isSum(Expression.Operation it) {
    return it.operands().size() == 2
        && (it.method().equals("__add__") || it.method().equals("__sub__"));
  }

  /** A static method of Java is a name of its own, {@code java.lang.Math.min}. */
  private static boolean isCut(Expression.Call call) {
    String name = Sizes.nameOf(call.callee());
    return CUTS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
