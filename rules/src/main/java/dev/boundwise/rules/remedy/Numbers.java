package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.List;
import java.util.Set;

/** Which values of a function are numbers, or hold nothing but numbers. */
final class Numbers {

  private final FunctionFacts facts;
  private boolean isArray;
  private boolean isSure;
  private boolean isWhole;
  private boolean grows;
  private int known;
  private int unknown;

  Numbers(FunctionFacts facts) {
    this.facts = facts;
  }

  FunctionFacts facts() {
    return facts;
  }

  /** Whether something said that it is about numbers, not only nothing that it is not. */
  boolean isSure() {
    boolean isSaid = isSure || (isWhole && !grows);
    return isSaid && (isArray || known > 0 || unknown == 0);
  }

  /** Whether nothing said that its numbers are more than whole ones, which may be of any length. */
  boolean isWhole() {
    return !isSure;
  }

  /** Takes what others of another function were found to be. */
  void join(Numbers other) {
    isArray |= other.isArray;
    isSure |= other.isSure;
    isWhole |= other.isWhole;
    grows |= other.grows;
    known += other.known;
    unknown += other.unknown;
  }

  boolean isArray(Expression code) {
    return facts.valueOf(code).options().stream()
        .anyMatch(
            it -> it instanceof Value.Instance one && NumberWords.ARRAYS.contains(one.type()));
  }

  boolean isTuple(Expression code) {
    return facts.valueOf(code).options().stream().anyMatch(Value.Tuple.class::isInstance);
  }

  boolean isText(Expression code) {
    return is(code, Set.of("builtins.str", "builtins.dict", "builtins.set"));
  }

  /** Whether it is a single number, such as what {@code range} is given. */
  boolean isNumber(Expression code) {
    return code instanceof Expression.Literal
        || code instanceof Expression.Operation
        || code instanceof Expression.Call
        || is(code, NumberWords.NUMBERS);
  }

  String text(Expression code) {
    return facts.unit().text().slice(code.span());
  }

  void sure() {
    isSure = true;
  }

  /** What is added to {@code 0.0} is a number. */
  void noteSum() {
    isSure = true;
    known++;
  }

  void noteArray(Expression source) {
    isArray |= isArray(source);
    isSure |= isArray(source);
  }

  /** {@code x ** n}, {@code x << n} and {@code x * 2654435761} have more bits than native ones. */
  void note(Expression.Operation it) {
    boolean isPower = it.method().equals("__pow__") || it.method().equals("__lshift__");
    grows |= isPower && !(it.operands().getLast() instanceof Expression.Literal);
    grows |= it.method().equals("__mul__") && it.operands().stream().anyMatch(NumberTypes::isLong);
    isSure |= it.operands().stream().anyMatch(NumberTypes::isFraction);
    isSure |= it.operator() == Expression.Operator.DIVIDE;
  }

  /** Whether it names a list or an array, whose elements are judged where they are read. */
  boolean isSequence(Expression code) {
    boolean isNamed =
        NumberWords.isPath(code)
            || (code instanceof Expression.Item it
                && (NumberWords.isPath(it.object()) || isSequence(it.object())));
    List<Value> options = isNamed ? present(code).options() : List.of();
    return !options.isEmpty() && options.stream().allMatch(NumberTypes::isSequence);
  }

  private Values present(Expression code) {
    return facts.valueOf(code).withoutNothing();
  }

  /** Whether nothing says that it is something else; that it is one makes the kernel sure. */
  boolean mayBeNumber(Expression code) {
    Values values = present(code);
    if (code instanceof Expression.Item) {
      known += values.options().isEmpty() ? 0 : 1;
      unknown += values.options().isEmpty() ? 1 : 0;
    }
    for (Value value : values.options()) {
      if (!NumberTypes.isNumber(value) || isArrayInList(code, value)) {
        return false;
      }
      boolean isInt =
          value instanceof Value.Instance it
              && (it.type().equals("builtins.int") || it.type().equals("builtins.bool"));
      isSure |= !isInt;
      isWhole |= isInt;
    }
    return true;
  }

  /** Of a list of arrays each round computes natively already. */
  private boolean isArrayInList(Expression code, Value value) {
    return value instanceof Value.Instance it
        && it.type().equals(NumberWords.ARRAY)
        && code instanceof Expression.Item item
        && is(item.object(), Set.of("builtins.list"));
  }

  boolean is(Expression code, Set<String> types) {
    return facts.valueOf(code).options().stream()
        .anyMatch(it -> it instanceof Value.Instance one && types.contains(one.type()));
  }
}
