package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which values of a function are numbers, or hold nothing but numbers. */
final class Numbers {

  private static final Set<String> NUMBERS =
      Set.of("builtins.int", "builtins.float", "builtins.bool", "builtins.complex");

  private static final Set<String> PLAIN =
      Set.of(
          "builtins.abs",
          "builtins.min",
          "builtins.max",
          "builtins.float",
          "builtins.int",
          "builtins.range",
          "builtins.len",
          "builtins.sum",
          "builtins.round",
          "builtins.zip",
          "builtins.enumerate");

  private final FunctionFacts facts;
  private boolean isArray;
  private boolean isSure;
  private int known;
  private int unknown;

  Numbers(FunctionFacts facts) {
    this.facts = facts;
  }

  FunctionFacts facts() {
    return facts;
  }

  /** Whether an array was met. */
  boolean isArray() {
    return isArray;
  }

  /** Whether something said that it is about numbers, not only nothing that it is not. */
  boolean isSure() {
    return isSure && (isArray || known > 0 || unknown == 0);
  }

  void sure() {
    isSure = true;
  }

  /** Takes what others of another function were found to be. */
  void join(Numbers other) {
    isArray |= other.isArray;
    isSure |= other.isSure;
    known += other.known;
    unknown += other.unknown;
  }

  void noteArray(Expression source) {
    for (Value value : facts.valueOf(source).options()) {
      boolean is = value instanceof Value.Instance it && it.type().equals("numpy.ndarray");
      isArray |= is;
      isSure |= is;
    }
  }

  /** Whether it names a list or an array, whose elements are judged where they are read. */
  boolean isSequence(Expression code) {
    if (!(code instanceof Expression.Name) && !isItem(code)) {
      return false;
    }
    List<Value> options = facts.valueOf(code).withoutNothing().options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(
                it ->
                    it instanceof Value.Instance object
                        && (object.type().equals("builtins.list")
                            || object.type().equals("numpy.ndarray")));
  }

  static boolean isItem(Expression code) {
    return code instanceof Expression.Item it && it.object() instanceof Expression.Name;
  }

  static boolean isFloat(Expression code) {
    return code instanceof Expression.Literal it && it.kind() == Expression.LiteralKind.FLOAT;
  }

  /** Whether nothing says that it is something else; that it is one makes the kernel sure. */
  boolean mayBeNumber(Expression code) {
    if (code instanceof Expression.Item) {
      boolean isKnown = !facts.valueOf(code).withoutNothing().options().isEmpty();
      known += isKnown ? 1 : 0;
      unknown += isKnown ? 0 : 1;
    }
    for (Value value : facts.valueOf(code).withoutNothing().options()) {
      boolean isNumber =
          value instanceof Value.Instance it
              && (NUMBERS.contains(it.type()) || it.type().startsWith("numpy."));
      if (!isNumber || isArrayInList(code, value)) {
        return false;
      }
      isSure |= value instanceof Value.Instance it && !it.type().equals("builtins.int");
    }
    return true;
  }

  /** Of a list of arrays each round computes natively already. */
  private boolean isArrayInList(Expression code, Value value) {
    return value instanceof Value.Instance it
        && it.type().equals("numpy.ndarray")
        && code instanceof Expression.Item item
        && facts.valueOf(item.object()).options().stream()
            .anyMatch(one -> one instanceof Value.Instance of && of.type().equals("builtins.list"));
  }

  boolean isPlain(Expression callee) {
    List<Value> options = facts.valueOf(callee).options();
    return options.size() == 1
        && options.getFirst() instanceof Value.Symbol it
        && (PLAIN.contains(it.name()) || it.name().startsWith("math."));
  }

  /** {@code math.sqrt} takes and gives nothing but numbers. */
  void noteCall(Expression callee) {
    isSure |=
        facts.valueOf(callee).options().stream()
            .anyMatch(it -> it instanceof Value.Symbol one && one.name().startsWith("math."));
  }

  /** What {@code results.append(value)} puts there. */
  static Optional<Expression> appended(Expression expression) {
    return expression instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method
            && method.name().equals("append")
            && method.object() instanceof Expression.Name
            && call.arguments().size() == 1
        ? Optional.of(call.arguments().getFirst().value())
        : Optional.empty();
  }
}
