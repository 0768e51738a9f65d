package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts and lists that have something put to their end, {@code text += line}. */
final class Growing {

  private final Extents extents;
  private final Set<Expression> inPlace = Collections.newSetFromMap(new IdentityHashMap<>());

  Growing(Extents extents) {
    this.extents = extents;
  }

  /**
   * Takes note of {@code lines += more} of a name: its object has room to grow, so that no more
   * than what is new is copied. {@code lines = lines + more} makes another list; a text that nobody
   * else holds grows either way.
   */
  void assigned(Statement.Assign it, FunctionFacts facts) {
    if (it.targets().size() == 1
        && it.targets().getFirst() instanceof Expression.Name target
        && added(it.value(), target.variable()) != null
        && (it.updates()
            || facts.valueOf(it.value()).options().stream().anyMatch(Growing::isText))) {
      inPlace.add(it.value());
    }
  }

  private static boolean isText(Value value) {
    return value instanceof Value.Instance it && it.type().equals("builtins.str");
  }

  /** Whether an operation only puts something to the end of what is there. */
  boolean isInPlace(Expression code) {
    return inPlace.contains(code);
  }

  /**
   * How large a variable is at the end.
   *
   * @param base what it starts with
   */
  Extent of(Extent base, List<Binding> bindings, Variable variable) {
    Extent all = base;
    if (all.length() == null && isEmptyAtFirst(variable.bindings(), variable)) {
      all = Extent.of(Polynomial.ZERO, all.each());
    }
    for (Binding binding : bindings) {
      Expression more = added(binding, variable);
      if (more == null || all instanceof Extents.OfParameter) {
        continue;
      }
      Function function = binding.site().function();
      Polynomial length = extents.of(more, function).length();
      if (length == null && all.length() != null && all.length().isZero()) {
        // results += job.result()
        length = extents.given(more, function);
      }
      if (length == null || all.length() == null) {
        all = all.or(extents.of(binding));
        continue;
      }
      int from = firstMade(variable.bindings(), variable, function);
      Polynomial times =
          extents.nest(function).times(binding.site().offset(), from, extents.trips(), function);
      double share =
          extents.nest(function).arms(extents.facts(function)).share(binding.site().offset(), from);
      times = share < 1 ? times.times(share).estimated() : times;
      all = Extent.of(all.length().plus(times.times(length)), all.each());
    }
    return all;
  }

  /** {@code out = bytearray()}, {@code lines = []}. */
  private static boolean isEmptyAtFirst(List<Binding> bindings, Variable variable) {
    boolean isMade = false;
    boolean grows = false;
    for (Binding binding : bindings) {
      if (added(binding, variable) != null) {
        grows = true;
      } else if (binding instanceof Binding.Assigned it
          && (Fillings.isEmpty(it.value()) || isEmptyText(it.value()))) {
        isMade = true;
      } else {
        return false;
      }
    }
    return isMade && grows;
  }

  private static boolean isEmptyText(Expression value) {
    return value instanceof Expression.Literal it
        && (it.kind() == Expression.LiteralKind.TEXT
            ? it.text().isEmpty()
            : it.kind() == Expression.LiteralKind.BYTES && it.end() - it.start() <= 3);
  }

  /** What is put into a variable but by {@code xs += more}, which binds it as well. */
  static List<Binding.Filled> withoutAdded(Variable variable) {
    List<Binding.Filled> fillings = variable.fillings();
    if (fillings.isEmpty()) {
      return fillings;
    }
    Set<Integer> added = new HashSet<>();
    for (Binding binding : variable.bindings()) {
      if (added(binding, variable) != null) {
        added.add(binding.site().offset());
      }
    }
    return added.isEmpty()
        ? fillings
        : fillings.stream().filter(it -> !added.contains(it.site().offset())).toList();
  }

  /** What a binding puts to the end of what its variable is; null for others. */
  static @Nullable Expression added(Binding binding, Variable variable) {
    return binding instanceof Binding.Assigned it ? added(it.value(), variable) : null;
  }

  private static @Nullable Expression added(Expression value, Variable variable) {
    return value instanceof Expression.Operation sum
            && (sum.method().equals("__add__") || sum.method().equals("__or__"))
            && sum.operands().size() == 2
            && sum.operands().getFirst() instanceof Expression.Name read
            && read.variable() == variable
        ? sum.operands().getLast()
        : null;
  }

  /** Where a function first makes what a variable is; -1 where it does not. */
  private static int firstMade(List<Binding> bindings, Variable variable, Function function) {
    return bindings.stream()
        .filter(it -> it.site().function() == function && added(it, variable) == null)
        .mapToInt(it -> it.site().offset())
        .min()
        .orElse(-1);
  }
}
