package dev.boundwise.shape;

import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The keys under which the rounds of a loop put things: whether each round has its own. */
final class Keys {

  private final FunctionFacts facts;
  private final Function function;
  private final Statement.Loop loop;
  private final Origins origins;
  private final Set<Binding> asked = Collections.newSetFromMap(new IdentityHashMap<>());

  Keys(FunctionFacts facts, Statement.Loop loop, Origins origins) {
    this.facts = facts;
    this.function = facts.function();
    this.loop = loop;
    this.origins = origins;
  }

  /** Whether two items are of one container by the same name: other names may show it shifted. */
  static boolean isOfSame(Expression.Item one, Expression.Item other) {
    return root(one) instanceof Expression.Name first
        && root(other) instanceof Expression.Name second
        && first.variable() == second.variable();
  }

  private static Expression root(Expression.Item item) {
    Expression inner = item;
    while (true) {
      if (inner instanceof Expression.Item it) {
        inner = it.object();
      } else if (inner instanceof Expression.Attribute it) {
        inner = it.object();
      } else {
        return inner;
      }
    }
  }

  /** The first key on the way to an item: {@code i} of {@code grid[i][j]}. */
  static Expression first(Expression.Item item) {
    Expression.Item inner = item;
    while (inner.object() instanceof Expression.Item next) {
      inner = next;
    }
    return inner.index();
  }

  /** All keys on the way to an item, from the outside in: of {@code grid[i][j, k]} three. */
  static List<Expression> all(Expression.Item item) {
    List<Expression> found = new ArrayList<>();
    Expression inner = item;
    while (inner instanceof Expression.Item it) {
      found.addAll(
          0,
          it.index() instanceof Expression.Collection places
              ? places.elements()
              : List.of(it.index()));
      inner = it.object();
    }
    return found;
  }

  /** Whether no round's number is that of a key: of {@code range(i + 1, n)} none is {@code i}. */
  boolean isBeforeRounds(Expression key) {
    return isSource("range")
        && loop.source() instanceof Expression.Call range
        && range.arguments().size() == 2
        && range.arguments().getFirst().value() instanceof Expression.Operation from
        && from.method().equals("__add__")
        && from.operands().size() == 2
        && from.operands().getLast() instanceof Expression.Literal more
        && more.kind() == Expression.LiteralKind.INTEGER
        && !more.text().equals("0")
        && from.operands().getFirst() instanceof Expression.Name before
        && key instanceof Expression.Name name
        && name.variable() == before.variable()
        && !origins.varies(key);
  }

  /** Whether a key is made of what the round goes over, so that another round has another one. */
  boolean isOfRound(Expression key) {
    // a name that is set from itself says nothing by that
    asked.clear();
    return isMadeOfRound(key);
  }

  private boolean isMadeOfRound(Expression key) {
    return switch (key) {
      case Expression.Name it ->
          origins.of(it.variable(), it.start()).contains(Origin.ELEMENT)
              || it.variable().reaching(it.start(), function).stream().allMatch(this::isElement);
      case Expression.Attribute it -> isMadeOfRound(it.object());
      case Expression.Item it -> isMadeOfRound(it.object());
      case Expression.Collection it -> it.elements().stream().anyMatch(this::isMadeOfRound);
      case Expression.Operation it ->
          switch (it.operator()) {
            case FORMAT, DIVIDE -> it.operands().stream().anyMatch(this::isMadeOfRound);
            case ARITHMETIC ->
                (it.method().equals("__add__") || it.method().equals("__sub__"))
                    && it.operands().stream().anyMatch(this::isMadeOfRound);
            default -> false;
          };
      case Expression.Call it ->
          !isOwn(it)
              && (it.arguments().stream().anyMatch(one -> isMadeOfRound(one.value()))
                  || (it.callee() instanceof Expression.Attribute method
                      && isMadeOfRound(method.object())));
      default -> false;
    };
  }

  /** Whether a function of the program is called, which may give many the same. */
  private boolean isOwn(Expression.Call call) {
    return facts.valueOf(call.callee()).options().stream().anyMatch(Value.Own.class::isInstance);
  }

  private boolean isElement(Binding binding) {
    return switch (binding) {
      case Binding.Element it -> it.iterable() == loop.source();
      case Binding.Unpacked it -> isElement(it.whole());
      case Binding.Assigned it -> origins.isInner(it) && asked.add(it) && isMadeOfRound(it.value());
      default -> false;
    };
  }

  /** Whether a key is another one in each round: the number of the round. */
  boolean isPlaceOfRound(Expression key) {
    if (!(key instanceof Expression.Name name)) {
      return false;
    }
    if (Counted.by(loop).filter(it -> it == name.variable()).isPresent()) {
      return true;
    }
    for (Binding binding : name.variable().reaching(name.start(), function)) {
      boolean isNumber =
          (binding instanceof Binding.Element it
                  && it.iterable() == loop.source()
                  && isSource("range"))
              || (binding instanceof Binding.Unpacked part
                  && part.index() == 0
                  && part.whole() instanceof Binding.Element element
                  && element.iterable() == loop.source()
                  && (isSource("enumerate") || isSource("items")));
      if (!isNumber) {
        return false;
      }
    }
    return true;
  }

  boolean isSource(String name) {
    return loop.source() instanceof Expression.Call call
        && (call.callee() instanceof Expression.Name it
            ? it.variable().isUnbound() && it.variable().name().equals(name)
            : call.callee() instanceof Expression.Attribute method && method.name().equals(name));
  }
}
