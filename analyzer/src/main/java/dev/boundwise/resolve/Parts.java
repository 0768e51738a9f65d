package dev.boundwise.resolve;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import java.util.Map;
import java.util.Optional;

/** What is got out of values by unpacking, iterating, indexing and entering them. */
final class Parts {

  /** What texts are made of. */
  private static final Map<String, String> PARTS =
      Map.of(
          "builtins.str", "builtins.str",
          "builtins.bytes", "builtins.int",
          "builtins.bytearray", "builtins.int");

  private final Resolver resolver;
  private final Knowledge knowledge;

  Parts(Resolver resolver, Knowledge knowledge) {
    this.resolver = resolver;
    this.knowledge = knowledge;
  }

  private static Values part(Value.Instance text) {
    return Values.of(new Value.Instance(PARTS.getOrDefault(text.type(), text.type())));
  }

  Values part(Values whole, int index) {
    Values all = whole.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : whole.withoutNothing().options()) {
      if (value instanceof Value.Tuple tuple) {
        int size = tuple.items().size();
        int place = index < 0 ? size + index : index;
        all = all.or(place >= 0 && place < size ? tuple.items().get(place) : Values.UNKNOWN);
      } else if (index < 0) {
        all = all.or(elements(value, false));
      } else {
        // pair = tuple[X, Y]: tables may say so for items
        Values item = resolver.results().ofMethod(value, "__item" + index + "__");
        boolean isKnown = !item.options().isEmpty();
        all = all.or(isKnown ? item : elements(value, false));
      }
    }
    return all;
  }

  /** {@code a, *x, b = whole}: a list of what is left. */
  Values rest(Values whole, int before, int after) {
    Values all = whole.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : whole.withoutNothing().options()) {
      if (value instanceof Value.Tuple tuple && tuple.items().size() >= before + after) {
        for (Values item : tuple.items().subList(before, tuple.items().size() - after)) {
          all = all.or(item);
        }
      } else {
        all = all.or(elements(value, false));
      }
    }
    return Values.of(new Value.Instance("builtins.list", all.bounded()));
  }

  /** What a loop over any of these gives, step by step. */
  Values elements(Values iterables, boolean isAsync) {
    Values present = iterables.withoutNothing();
    Values all = present.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : present.options()) {
      all = all.or(elements(value, isAsync));
    }
    return all;
  }

  Values elements(Value value, boolean isAsync) {
    return switch (value) {
      case Value.Tuple it -> {
        Values all = Values.NONE;
        for (Values item : it.items()) {
          all = all.or(item);
        }
        yield all;
      }
      case Value.Generator it -> resolver.results().yielded(it.function());
      case Value.Stream it -> resolver.element(it.code(), it.reader());
      case Value.Instance it when PARTS.containsKey(it.type()) -> part(it);
      case Value.Instance it -> {
        boolean isKnown = !it.elements().options().isEmpty() || it.elements().isComplete();
        yield resolver.mappings().isOne(it.type())
            ? it.keys()
            : isKnown
                ? it.elements()
                : resolver.results().ofMethod(it, isAsync ? "__anext__" : "__next__");
      }
      case Value.OwnObject it -> ownElements(it, isAsync);
      case Value.OwnClass it -> Values.of(new Value.OwnObject(it.type(), false));
      case Value.Symbol it -> Values.UNKNOWN;
      case Value.Method it -> Values.UNKNOWN;
      case Value.Own it -> Values.UNKNOWN;
      case Value.OwnModule it -> Values.UNKNOWN;
      case Value.Super it -> Values.UNKNOWN;
      case Value.Managed it -> Values.UNKNOWN;
      case Value.Awaitable it -> Values.UNKNOWN;
      case Value.Nothing it -> Values.UNKNOWN;
    };
  }

  private Values ownElements(Value.OwnObject object, boolean isAsync) {
    Values iterator = resolver.results().ofMethod(object, isAsync ? "__aiter__" : "__iter__");
    boolean isItself = iterator.options().contains(object) || iterator.options().isEmpty();
    if (!isItself && !(iterator.options().getFirst() instanceof Value.OwnObject)) {
      return elements(iterator, isAsync);
    }
    Values next =
        resolver
            .results()
            .ofMethod(
                iterator.options().isEmpty() ? Values.of(object) : iterator,
                isAsync ? "__anext__" : "__next__");
    return isAsync ? Resolver.awaited(next) : next;
  }

  Values entered(Values contexts, boolean isAsync) {
    Values present = contexts.withoutNothing();
    Values all = present.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value option : present.options()) {
      all = all.or(entered(option, isAsync ? "__aenter__" : "__enter__"));
    }
    return all;
  }

  private Values entered(Value context, String enter) {
    return switch (context) {
      // async with client.get(url) as response: the awaitable is the context as well
      case Value.Awaitable it -> it.result();
      case Value.Managed it -> resolver.results().yielded(it.function());
      case Value.Instance it -> {
        Optional<ApiFact> fact = knowledge.lookup(it.type() + "." + enter);
        yield fact.isPresent() && !fact.get().returns().isEmpty()
            ? resolver.signatures().value(fact.get().returns(), it, null)
            : Values.of(it);
      }
      case Value.OwnObject it -> {
        Values method = resolver.members().of(it, enter);
        if (method.options().isEmpty()) {
          yield Values.of(it);
        }
        Values result = resolver.results().of(method);
        yield enter.equals("__aenter__") ? Resolver.awaited(result) : result;
      }
      case Value.Symbol it -> Values.UNKNOWN;
      case Value.Method it -> Values.UNKNOWN;
      case Value.Own it -> Values.UNKNOWN;
      case Value.OwnClass it -> Values.UNKNOWN;
      case Value.OwnModule it -> Values.UNKNOWN;
      case Value.Super it -> Values.UNKNOWN;
      case Value.Tuple it -> Values.UNKNOWN;
      case Value.Generator it -> Values.UNKNOWN;
      case Value.Stream it -> Values.UNKNOWN;
      case Value.Nothing it -> Values.UNKNOWN;
    };
  }

  Values item(Expression.Item it, Function reader) {
    Values objects = resolver.valueOf(it.object(), reader).withoutNothing();
    Values all = objects.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value object : objects.options()) {
      all = all.or(item(object, it.index()));
    }
    return all;
  }

  private Values item(Value object, Expression index) {
    boolean isSlice = isSlice(index);
    if (object instanceof Value.Tuple tuple
        && index instanceof Expression.Literal literal
        && literal.kind() == Expression.LiteralKind.INTEGER
        && literal.text().length() == 1) {
      int at = literal.text().charAt(0) - '0';
      return at < tuple.items().size() ? tuple.items().get(at) : Values.UNKNOWN;
    }
    if (object instanceof Value.Tuple) {
      return isSlice ? Values.of(object) : elements(object, false);
    }
    if (object instanceof Value.Instance instance
        && (!instance.elements().options().isEmpty() || instance.elements().isComplete())) {
      return isSlice ? Values.of(object) : instance.elements();
    }
    if (object instanceof Value.Instance text && PARTS.containsKey(text.type())) {
      return isSlice ? Values.of(object) : part(text);
    }
    if (object instanceof Value.Instance && !"__getitem__".equals(way(index))) {
      // a part of an array is an array, a column of a table is no row: tables may say so
      Values part = resolver.results().ofMethod(object, way(index));
      if (!part.options().isEmpty()) {
        return part;
      }
    }
    // Box[int]: the class
    return object instanceof Value.OwnClass
        ? Values.of(object)
        : resolver.results().ofMethod(object, "__getitem__");
  }

  /** What tables call the way in which an index takes something out. */
  private static String way(Expression index) {
    boolean isSlice =
        isSlice(index)
            || (index instanceof Expression.Collection places
                && places.elements().stream().anyMatch(Parts::isSlice));
    boolean isText =
        index instanceof Expression.Literal key && key.kind() == Expression.LiteralKind.TEXT;
    return isSlice ? "__slice__" : isText ? "__column__" : "__getitem__";
  }

  private static boolean isSlice(Expression index) {
    return index instanceof Expression.Operation it && it.operator() == Expression.Operator.SLICE;
  }
}
