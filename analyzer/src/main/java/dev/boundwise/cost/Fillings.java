package dev.boundwise.cost;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/** Questions to what variables start with, and to where something is put into it. */
final class Fillings {

  /** How large groups are whose keys are mostly different: those of an index. */
  private static final double OF_INDEX = 2;

  /** Names of what tells one from another, not of what many have in common. */
  private static final Set<String> IDENTITIES =
      Set.of(
          "digest", "email", "hash", "id", "ident", "key", "name", "path", "title", "url", "uuid",
          "word");

  /** Operators that make one of many numbers. */
  private static final Set<String> SCALING = Set.of("__floordiv__", "__mod__", "__rshift__");

  /** Functions and methods that tell what many have in common. */
  private static final Set<String> SHARED =
      Set.of("date", "getattr", "isoweekday", "len", "strftime", "type", "weekday");

  private Fillings() {}

  /**
   * How large groups are, of so many elements: where they have a field in common, {@code
   * by_region[sale.region].append(sale)}, there are as many groups as there are in each.
   */
  static Plausible group(Expression key, double elements) {
    double size = isShared(key) ? Math.max(OF_INDEX, Math.sqrt(elements)) : OF_INDEX;
    return Plausible.around(size, 10);
  }

  /** Whether a key is of a kind that many elements have in common. */
  private static boolean isShared(Expression key) {
    return switch (key) {
      // region = sale.region
      case Expression.Name it ->
          it.variable().bindings().size() == 1
              && it.variable().bindings().getFirst() instanceof Binding.Assigned made
              && !(made.value() instanceof Expression.Name)
              && isShared(made.value());
      // (sale.region, sale.month)
      case Expression.Collection it ->
          it.kind() == Expression.CollectionKind.TUPLE
              && it.elements().stream().allMatch(Fillings::isShared);
      case Expression.Attribute it -> !IDENTITIES.contains(Sizes.lastWord(it.name()));
      // row["region"], word[0], day[:7]
      case Expression.Item it ->
          it.index() instanceof Expression.Literal field
              ? !IDENTITIES.contains(Sizes.lastWord(field.text()))
              : it.index() instanceof Expression.Operation slice
                  && slice.operator() == Expression.Operator.SLICE;
      case Expression.Operation it -> SCALING.contains(it.method());
      case Expression.Call it -> SHARED.contains(Sizes.nameOf(it.callee()));
      default -> false;
    };
  }

  /** {@code []}, {@code set()}: a group that begins. */
  static boolean isEmpty(Expression value) {
    return (value instanceof Expression.Collection it && it.elements().isEmpty())
        || (value instanceof Expression.Call call && call.arguments().isEmpty());
  }

  /** {@code key -> new ArrayList<>()}: it makes a group that begins where there is none. */
  static boolean makesGroup(Expression value) {
    return value instanceof Expression.Lambda lambda
        && lambda.function().body().size() == 1
        && lambda.function().body().getFirst() instanceof Statement.Return made
        && isEmpty(made.value());
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
