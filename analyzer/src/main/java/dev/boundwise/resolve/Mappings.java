package dev.boundwise.resolve;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What mappings hold and under which keys, and what is put into containers elsewhere. */
final class Mappings {

  private static final String COUNTER = "collections.Counter";

  private final Resolver resolver;
  private final Knowledge knowledge;
  private final Map<String, Boolean> mappings = new HashMap<>();
  private final IdentityHashMap<Expression, Solver<Values>.Node> nodes = new IdentityHashMap<>();

  Mappings(Resolver resolver, Knowledge knowledge) {
    this.resolver = resolver;
    this.knowledge = knowledge;
  }

  /** Whether the objects of a library's class are mappings as Python's are: a loop gives keys. */
  boolean isOne(String type) {
    Boolean known = mappings.get(type);
    if (known == null) {
      known = knowledge.isSubclass(type, "builtins.dict");
      mappings.put(type, known);
    }
    return known;
  }

  /** A mapping that is written down: keys and values in turns; no key where another is put in. */
  Values of(List<Expression> elements, Function reader) {
    boolean isLong = elements.size() > Resolver.MOST_ELEMENTS;
    Values keys = isLong ? Values.UNKNOWN : Values.NONE;
    Values values = keys;
    int end = Math.min(elements.size(), Resolver.MOST_ELEMENTS);
    for (int i = 0; i + 1 < end; i += 2) {
      Values value = resolver.valueOf(elements.get(i + 1), reader);
      boolean isSpread = elements.get(i) instanceof Expression.Unknown;
      keys = keys.or(isSpread ? keys(value) : resolver.valueOf(elements.get(i), reader));
      values = values.or(isSpread ? values(value) : value);
    }
    return Values.of(new Value.Instance("builtins.dict", values.bounded(), keys.bounded()));
  }

  /** What a mapping holds its elements under; an object where nothing is known. */
  Values key(Value.@Nullable Instance mapping) {
    return mapping == null || mapping.keys().equals(Values.UNKNOWN)
        ? resolver.builtin("object")
        : mapping.keys();
  }

  /** The keys of a mapping that is made of mappings, or of pairs. */
  Values keys(Values given) {
    return ofPairs(given, 0);
  }

  /** What a mapping holds that is made of mappings, or of pairs. */
  Values values(Values given) {
    return ofPairs(given, 1);
  }

  private Values ofPairs(Values given, int index) {
    Values all = given.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : given.options()) {
      if (value instanceof Value.Instance it && isOne(it.type())) {
        all = all.or(index == 0 ? it.keys() : it.elements());
      } else {
        all = all.or(resolver.parts().part(resolver.parts().elements(value, false), index));
      }
    }
    return all;
  }

  /** Whether some are containers of which nobody says yet what is in them. */
  boolean areHollow(Values containers) {
    for (Value value : containers.options()) {
      if (value instanceof Value.Instance it && it.elements().options().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** {@code rows: list[Row] = []}: such containers, with what is declared to be in them. */
  Values filledAs(Values containers, Values declared) {
    Values all = containers.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : containers.options()) {
      Value.Instance like =
          value instanceof Value.Instance it && it.elements().options().isEmpty()
              ? like(it, declared)
              : null;
      all =
          all.or(
              Values.of(
                  value instanceof Value.Instance it && like != null
                      ? new Value.Instance(it.type(), like.elements(), like.keys())
                      : value));
    }
    return all;
  }

  private Value.@Nullable Instance like(Value.Instance hollow, Values declared) {
    for (Value value : declared.options()) {
      if (value instanceof Value.Instance it
          && !it.elements().options().isEmpty()
          && knowledge.isSubclass(hollow.type(), it.type())) {
        return it;
      }
    }
    return null;
  }

  /** Containers, with what is put into them elsewhere. */
  Values filled(Values containers, List<Binding.Filled> fillings) {
    if (fillings.isEmpty()
        || containers.options().isEmpty()
        || fillings.size() > Resolver.MOST_ELEMENTS) {
      return containers;
    }
    return filled(containers, fillings, false);
  }

  private Values filled(Values containers, List<Binding.Filled> fillings, boolean isInside) {
    Values all = containers.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value container : containers.options()) {
      all =
          all.or(
              Values.of(
                  container instanceof Value.Instance it
                      ? filled(it, fillings, isInside)
                      : container));
    }
    return all;
  }

  private Value filled(Value.Instance container, List<Binding.Filled> fillings, boolean isInside) {
    boolean isMapping = isOne(container.type());
    Values elements = container.elements();
    Values keys = container.keys();
    boolean isDeeper = false;
    for (Binding.Filled filling : fillings) {
      if (filling.isInside() == isInside) {
        elements = elements.or(isMapping ? element(container, filling) : resolver.value(filling));
        keys = isMapping ? keys.or(key(container, filling)) : keys;
      } else if (!isInside) {
        isDeeper = true;
        keys = isMapping ? keys.or(valueOf(filling, filling.key())) : keys;
      }
    }
    elements = isDeeper ? filled(elements, fillings, true) : elements;
    return new Value.Instance(container.type(), elements.bounded(), keys.bounded());
  }

  /** {@code x[key] = value}, {@code x.update(others)}. */
  private Values element(Value.Instance mapping, Binding.Filled filling) {
    if (!filling.isMany()) {
      return resolver.value(filling);
    }
    return mapping.type().equals(COUNTER)
        ? resolver.builtin("int")
        : values(valueOf(filling, filling.value()));
  }

  private Values key(Value.Instance mapping, Binding.Filled filling) {
    if (!filling.isMany()) {
      return filling.isPlaced() ? valueOf(filling, filling.place()) : Values.NONE;
    }
    Values given = valueOf(filling, filling.value());
    return mapping.type().equals(COUNTER) ? resolver.parts().elements(given, false) : keys(given);
  }

  /** By an equation of its own: what is put into a mapping may be read from it. */
  private Values valueOf(Binding.Filled filling, Expression expression) {
    Solver<Values>.Node node = nodes.get(expression);
    if (node == null) {
      node = resolver.node(() -> resolver.valueOf(expression, filling.site().function()).bounded());
      nodes.put(expression, node);
    }
    return node.ask();
  }
}
