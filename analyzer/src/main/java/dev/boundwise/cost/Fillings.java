package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import java.util.List;

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
}
