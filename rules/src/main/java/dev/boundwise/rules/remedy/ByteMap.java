package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Set;

/** Arithmetic of a byte that may be done for all 256 of them, whichever there are. */
final class ByteMap {

  private static final int LARGEST = 255;

  private static final Set<String> CALLED = Set.of("min", "max", "abs", "int", "round");

  /** Those that give a number for any two numbers. */
  private static final Set<String> ANY =
      Set.of(
          "__add__", "__sub__", "__mul__", "__and__", "__or__", "__xor__", "__neg__", "__invert__");

  private static final Set<String> DIVIDING =
      Set.of("__floordiv__", "__truediv__", "__mod__", "__rshift__", "__lshift__");

  private final Statement.Loop loop;
  private final Expression.Name value;

  ByteMap(Statement.Loop loop, Expression.Name value) {
    this.loop = loop;
    this.value = value;
  }

  /** Whether all that is known of an expression is bytes, and something is known. */
  static boolean areBytes(Candidate candidate, Expression data) {
    List<Value> options = candidate.facts().valueOf(data).options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(
                it ->
                    it instanceof Value.Instance one
                        && (one.type().equals("builtins.bytes")
                            || one.type().equals("builtins.bytearray")));
  }

  static boolean mentions(Expression code, Expression.Name name) {
    return Walk.any(code, it -> DropIn.isSame(it, name));
  }

  /** Whether it has a value for each byte, and that of each stays the same in all rounds. */
  boolean isPlain(Expression code) {
    return switch (code) {
      case Expression.Name it ->
          it.variable() == value.variable() || !RoundChanges.isSet(loop, it.variable());
      case Expression.Literal it ->
          it.kind() == Expression.LiteralKind.INTEGER || it.kind() == Expression.LiteralKind.FLOAT;
      case Expression.Operation it -> isOperation(it);
      case Expression.Call it ->
          it.callee() instanceof Expression.Name name
              && name.variable().isUnbound()
              && CALLED.contains(name.variable().name())
              && it.arguments().stream()
                  .allMatch(one -> one.isPositional() && isPlain(one.value()));
      default -> false;
    };
  }

  private boolean isOperation(Expression.Operation it) {
    boolean isArithmetic =
        it.operator() == Expression.Operator.ARITHMETIC
            || it.operator() == Expression.Operator.DIVIDE
            || it.operator() == Expression.Operator.UNION;
    boolean isDividing =
        it.operator() == Expression.Operator.DIVIDE || DIVIDING.contains(it.method());
    // what is divided by the byte itself has no value for one of them
    boolean isSafe =
        isDividing
            ? it.operands().stream().skip(1).noneMatch(one -> mentions(one, value))
            : !isArithmetic
                || it.operator() == Expression.Operator.UNION
                || ANY.contains(it.method());
    boolean isKnown =
        isArithmetic
            || it.operator() == Expression.Operator.COMPARE
            || it.operator() == Expression.Operator.CHOICE;
    return isKnown && isSafe && it.operands().stream().allMatch(this::isPlain);
  }

  /** Whether it is no more than a byte, whatever it is made of: {@code max(0, min(255, x))}. */
  static boolean isByte(Expression code) {
    return switch (code) {
      case Expression.Operation it when it.operands().size() == 2 ->
          (it.method().equals("__and__") && isNumber(it.operands().getLast(), LARGEST))
              || (it.method().equals("__mod__") && isNumber(it.operands().getLast(), LARGEST + 1));
      case Expression.Call it -> isWithin(it, "max", "min") || isWithin(it, "min", "max");
      default -> false;
    };
  }

  private static boolean isWithin(Expression.Call code, String outer, String inner) {
    return isEdge(code, outer)
        && code.arguments().stream()
            .anyMatch(it -> it.value() instanceof Expression.Call other && isEdge(other, inner));
  }

  /** {@code max(0, x)}, {@code min(255, x)}. */
  private static boolean isEdge(Expression.Call code, String called) {
    return code.callee() instanceof Expression.Name name
        && name.variable().name().equals(called)
        && code.arguments().size() == 2
        && code.arguments().stream().anyMatch(it -> isNumber(it.value(), LARGEST));
  }

  private static boolean isNumber(Expression code, int most) {
    return code instanceof Expression.Literal it
        && it.kind() == Expression.LiteralKind.INTEGER
        && it.text().matches("\\d{1,9}")
        && Integer.parseInt(it.text()) <= most;
  }
}
