package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Variable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Questions to what variables start with, and to where something is put into it. */
final class Fillings {

  private Fillings() {}

  static boolean isSameFunction(List<Binding> bindings, Function function) {
    return bindings.stream().anyMatch(it -> it.site().function() == function);
  }

  static int lastBefore(List<Binding> bindings, Binding.Filled filled, Function function) {
    int last = -1;
    for (Binding binding : bindings) {
      if (binding.site().function() == function
          && binding.site().offset() <= filled.site().offset()) {
        last = Math.max(last, binding.site().offset());
      }
    }
    return last;
  }

  /** {@code x = []}, {@code x = dict()}, {@code x = defaultdict(list)}. */
  static boolean startsEmpty(Binding binding) {
    return binding instanceof Binding.Assigned it
        && ((it.value() instanceof Expression.Call call && call.arguments().size() <= 1)
            || (it.value() instanceof Expression.Collection made
                && made.elements().size() <= Extents.FEW
                && made.kind() != Expression.CollectionKind.TUPLE));
  }

  /** What a binding puts to the end of what the variable is, {@code text += line}; else null. */
  static @Nullable Expression added(Binding binding, Variable variable) {
    return binding instanceof Binding.Assigned it
            && it.value() instanceof Expression.Operation sum
            && sum.method().equals("__add__")
            && sum.operands().size() == 2
            && sum.operands().getFirst() instanceof Expression.Name read
            && read.variable() == variable
        ? sum.operands().getLast()
        : null;
  }

  /** Where a function first makes what a variable is, and does not only put more to it; or -1. */
  static int firstMade(List<Binding> bindings, Variable variable, Function function) {
    return bindings.stream()
        .filter(it -> it.site().function() == function && added(it, variable) == null)
        .mapToInt(it -> it.site().offset())
        .min()
        .orElse(-1);
  }
}
