package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.resolve.Value;
import java.util.List;

/** Questions to what variables start with, and to where something is put into it. */
final class Fillings {

  /** How many groups there are for each of what is grouped, and how large they are. */
  static final double GROUPS = 0.5;

  static final Plausible GROUP = Plausible.around(1 / GROUPS, 10);

  private Fillings() {}

  /** {@code []}, {@code set()}: a group that begins. */
  static boolean isEmpty(Expression value) {
    return (value instanceof Expression.Collection it && it.elements().isEmpty())
        || (value instanceof Expression.Call call && call.arguments().isEmpty());
  }

  /** Whether a container starts as one that makes what is asked for: {@code defaultdict(list)}. */
  static boolean makesElements(Binding binding, Extents extents) {
    return binding instanceof Binding.Assigned it
        && extents.values(it.value(), it.site().function()).options().stream()
            .anyMatch(
                made ->
                    made instanceof Value.Instance container
                        && container.type().equals("collections.defaultdict"));
  }

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
