package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which calls, columns and rows are numbers, or give some. */
final class NumberCalls {

  /** What gives tuples of what it is given, or of their elements. */
  private static final Set<String> TOGETHER =
      Set.of("itertools.product", "itertools.combinations", "numpy.ndindex", "numpy.ndenumerate");

  private final Numbers numbers;
  private final Set<Variable> parts = new HashSet<>();

  NumberCalls(Numbers numbers) {
    this.numbers = numbers;
  }

  /** Whether a function gives a number for numbers, or goes over them. */
  boolean isPlain(Expression callee) {
    return NumberWords.isPlain(name(callee));
  }

  boolean isCalled(Expression.Call call, String builtin) {
    return name(call.callee()).equals("builtins." + builtin);
  }

  /**
   * {@code sum(row)} of a list, which may have any length: the library goes over it already, and
   * nothing else does.
   */
  boolean isWhole(Expression.Call call, List<Statement> body) {
    return (isCalled(call, "sum") || isCalled(call, "min") || isCalled(call, "max"))
        && call.arguments().size() == 1
        && numbers.isSequence(call.arguments().getFirst().value())
        && !numbers.isArray(call.arguments().getFirst().value())
        && !GoneOver.is(body, call.arguments().getFirst().value());
  }

  /** {@code np.sqrt(x)}, {@code np.linspace(0, 1, n)}. */
  boolean isOfArrays(Expression callee) {
    return NumberWords.isArrayFunction(name(callee));
  }

  /** {@code np.sqrt(x)}, {@code np.sum(row)}: one call does it for all rounds. */
  boolean isOfElements(Expression callee) {
    return ElementFunctions.contains(name(callee));
  }

  boolean isTogether(Expression callee) {
    return TOGETHER.contains(name(callee));
  }

  /** {@code row.sum()} of an array. */
  boolean isMethod(Expression callee) {
    return callee instanceof Expression.Attribute method
        && NumberWords.isArrayMethod(method.name())
        && isLikeArray(method.object());
  }

  /** Whether nothing says that it is less than an array, or a part of one. */
  private boolean isLikeArray(Expression code) {
    return numbers.isArray(code)
        || switch (code) {
          case Expression.Name it -> parts.contains(it.variable());
          case Expression.Item it -> isLikeArray(it.object());
          case Expression.Operation it -> it.operands().stream().anyMatch(this::isLikeArray);
          case Expression.Call it ->
              isMethod(it.callee())
                  || (isOfArrays(it.callee())
                      && it.arguments().stream().anyMatch(one -> isLikeArray(one.value())));
          default -> false;
        };
  }

  /** Notes that a name stands for a part of an array, where it does. */
  void named(Expression target, Expression value) {
    if (target instanceof Expression.Name name && isLikeArray(value)) {
      parts.add(name.variable());
    }
  }

  /** {@code float("inf")}, the one text that is a number. */
  boolean isInfinity(Expression.Call call) {
    return isCalled(call, "float")
        && call.arguments().size() == 1
        && call.arguments().getFirst().value() instanceof Expression.Literal it
        && it.text().matches("[-+]?(inf|Infinity|nan)");
  }

  /**
   * {@code int(word, 2)}, {@code float(field)}: of what may be text, which no array computes with.
   */
  boolean isReading(Expression.Call call) {
    if (!isCalled(call, "int") && !isCalled(call, "float")) {
      return false;
    }
    Expression read = call.arguments().isEmpty() ? call : call.arguments().getFirst().value();
    return call.arguments().size() > 1
        || ((read instanceof Expression.Name
                || read instanceof Expression.Item
                || read instanceof Expression.Attribute)
            && !NumberTypes.isSureNumber(read, numbers.facts()));
  }

  /** What a call takes for an element. */
  double cost(Expression callee) {
    return NumberWords.cost(name(callee));
  }

  /** {@code math.sqrt} takes and gives nothing but numbers. */
  void note(Expression callee) {
    if (name(callee).startsWith("math.") || isMethod(callee)) {
      numbers.sure();
    }
  }

  /** The name of the one function that it is; empty where that is not known. */
  private String name(Expression callee) {
    List<Value> options = numbers.facts().valueOf(callee).options();
    return options.size() == 1 && options.getFirst() instanceof Value.Symbol it ? it.name() : "";
  }
}
