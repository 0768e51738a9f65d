package dev.boundwise.resolve;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import java.util.ArrayList;
import java.util.List;

/** What operators give. */
final class Operators {

  private final Resolver resolver;
  private final Parts parts;

  Operators(Resolver resolver) {
    this.resolver = resolver;
    this.parts = resolver.parts();
  }

  Values of(Expression.Operation it, Function reader) {
    return switch (it.operator()) {
      case AND, OR, UNION -> any(it.operands(), reader);
      case CHOICE -> any(it.operands().subList(1, it.operands().size()), reader);
      case DIVIDE, ARITHMETIC -> arithmetic(it, reader);
      case NOT, COMPARE, IS, IS_NOT, MATCH -> resolver.builtin("bool");
      case FORMAT -> resolver.builtin("str");
      case LENGTH -> resolver.builtin("int");
      case SLICE, SPREAD, DELETE -> Values.UNKNOWN;
    };
  }

  private Values arithmetic(Expression.Operation it, Function reader) {
    Values left = resolver.valueOf(it.operands().getFirst(), reader);
    Values right =
        it.operands().size() < 2 ? left : resolver.valueOf(it.operands().getLast(), reader);
    boolean isQuotient = it.operator() == Expression.Operator.DIVIDE;
    if (isQuotient && Numerals.isReal(left.options())) {
      return Numerals.quotient(resolver.builtin("float"), left, right);
    }
    Values all = left.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value value : left.options()) {
      all =
          all.or(
              switch (value) {
                case Value.Tuple tuple -> joined(tuple, it.method(), right);
                case Value other when !isQuotient && Numerals.isBuiltin(other) ->
                    Numerals.with(other, it, right);
                default -> resolver.results().ofMethod(value, it.method());
              });
    }
    return all;
  }

  /** {@code pair + (x,)}, {@code (0, 1) * n}. */
  private Values joined(Value.Tuple left, String method, Values right) {
    if (method.equals("__mul__")) {
      return Values.of(new Value.Instance("builtins.tuple", parts.elements(left, false).bounded()));
    }
    if (!method.equals("__add__")) {
      return Values.UNKNOWN;
    }
    Values all = right.isComplete() ? Values.NONE : Values.UNKNOWN;
    for (Value other : right.options()) {
      if (other instanceof Value.Tuple more) {
        List<Values> items = new ArrayList<>(left.items());
        items.addAll(more.items());
        all = all.or(Values.of(new Value.Tuple(List.copyOf(items))));
      } else {
        Values elements = parts.elements(left, false).or(parts.elements(other, false));
        all = all.or(Values.of(new Value.Instance("builtins.tuple", elements.bounded())));
      }
    }
    return all;
  }

  private Values any(List<Expression> operands, Function reader) {
    Values all = Values.NONE;
    for (Expression operand : operands) {
      all = all.or(resolver.valueOf(operand, reader));
    }
    return all;
  }
}
