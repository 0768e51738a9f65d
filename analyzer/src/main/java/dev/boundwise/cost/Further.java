package dev.boundwise.cost;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code *rest} and {@code **named} take: all arguments of a call that no other parameter
 * takes. A call says how many these are, but for what stands behind a star of unknown length.
 */
final class Further {

  private final Extents extents;
  private final Expression.Call call;
  private final Function caller;

  private final List<Extent> plain = new ArrayList<>();
  private @Nullable Extent spread;

  private Further(Extents extents, Expression.Call call, Function caller) {
    this.extents = extents;
    this.call = call;
    this.caller = caller;
  }

  /**
   * Null where nobody can say.
   *
   * @param parameter of kind SPREAD or SPREAD_KEYWORDS
   * @param isBound whether the object whose method it is goes before the arguments
   */
  static @Nullable Extent of(
      Extents extents,
      Expression.Call call,
      Parameter parameter,
      boolean isBound,
      Function caller) {
    Further all = new Further(extents, call, caller);
    Function function = parameter.variable().scope();
    boolean isTold =
        parameter.kind() == Parameter.Kind.SPREAD
            ? all.byPosition(function, isBound)
            : all.byName(function);
    return isTold ? all.extent() : null;
  }

  private boolean byPosition(Function function, boolean isBound) {
    long before =
        function.parameters().stream().filter(it -> it.kind() == Parameter.Kind.POSITIONAL).count()
            - (isBound ? 1 : 0);
    int index = 0;
    for (Argument argument : call.arguments()) {
      if (argument.name().equals("*")) {
        // what of it other parameters take would have to be taken off
        if (index < before || !takes(argument)) {
          return false;
        }
      } else if (argument.isPositional() && index++ >= before) {
        plain.add(extents.of(argument.value(), caller));
      }
    }
    return true;
  }

  private boolean byName(Function function) {
    Set<String> names = new HashSet<>();
    for (Parameter other : function.parameters()) {
      if (other.kind() == Parameter.Kind.POSITIONAL || other.kind() == Parameter.Kind.KEYWORD) {
        names.add(other.variable().name());
      }
    }
    for (Argument argument : call.arguments()) {
      if (argument.name().equals("**")) {
        if (!takes(argument)) {
          return false;
        }
      } else if (!argument.isPositional()
          && !argument.isSpread()
          && !names.contains(argument.name())) {
        plain.add(extents.of(argument.value(), caller));
      }
    }
    return true;
  }

  private boolean takes(Argument argument) {
    Extent value = extents.of(argument.value(), caller);
    Polynomial length = value.length();
    if (spread != null || length == null) {
      return false;
    }
    // what lists usually have says little of one that is spread: arguments are few
    if (!length.isConstant() && !isHandedOn(argument.value())) {
      return false;
    }
    spread = value;
    return true;
  }

  /** {@code *args} of the caller's own. */
  private static boolean isHandedOn(Expression value) {
    return value instanceof Expression.Name name
        && name.variable().bindings().stream()
            .anyMatch(
                it ->
                    it instanceof Binding.Passed passed
                        && passed.parameter().kind() != Parameter.Kind.POSITIONAL
                        && passed.parameter().kind() != Parameter.Kind.KEYWORD);
  }

  private Extent extent() {
    Extent told = new TupleExtent(List.copyOf(plain));
    Polynomial length = spread == null ? null : spread.length();
    if (spread == null || length == null) {
      return told;
    }
    return Extent.of(length.plus(Polynomial.of(plain.size())), told.each().or(spread.each()));
  }
}
