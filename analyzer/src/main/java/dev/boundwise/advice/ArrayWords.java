package dev.boundwise.advice;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Variable;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes arithmetic on numbers as the same on arrays. */
final class ArrayWords {

  private static final Map<String, String> OPERATORS =
      Map.ofEntries(
          Map.entry("__add__", "+"),
          Map.entry("__sub__", "-"),
          Map.entry("__mul__", "*"),
          Map.entry("__truediv__", "/"),
          Map.entry("__floordiv__", "//"),
          Map.entry("__mod__", "%"),
          Map.entry("__pow__", "**"),
          Map.entry("__eq__", "=="),
          Map.entry("__lt__", "<"),
          Map.entry("__le__", "<="),
          Map.entry("__gt__", ">"),
          Map.entry("__ge__", ">="));

  private static final Map<String, String> FUNCTIONS =
      Map.ofEntries(
          Map.entry("math.sqrt", "np.sqrt"),
          Map.entry("math.sin", "np.sin"),
          Map.entry("math.cos", "np.cos"),
          Map.entry("math.tan", "np.tan"),
          Map.entry("math.exp", "np.exp"),
          Map.entry("math.log", "np.log"),
          Map.entry("math.log2", "np.log2"),
          Map.entry("math.log10", "np.log10"),
          Map.entry("math.hypot", "np.hypot"),
          Map.entry("math.atan", "np.arctan"),
          Map.entry("math.atan2", "np.arctan2"),
          Map.entry("math.fabs", "np.abs"),
          Map.entry("abs", "np.abs"));

  /** What the array of a list is called: the list stays what it is. */
  static final String ARRAY = "_array";

  private final SourceText text;
  private final Round round;
  private final Predicate<Expression> isArray;
  private final Set<String> arrays = new LinkedHashSet<>();
  private @Nullable Variable index;
  private boolean isWhole;
  private boolean usesIndex;

  /**
   * @param isArray whether an expression is an array already
   */
  ArrayWords(SourceText text, Round round, Predicate<Expression> isArray) {
    this.text = text;
    this.round = round;
    this.isArray = isArray;
  }

  /**
   * The variable that counts.
   *
   * @param isWhole whether it goes over all places of an array
   */
  void index(Variable variable, boolean isWhole) {
    this.index = variable;
    this.isWhole = isWhole;
  }

  String index() {
    return index == null ? "" : index.name();
  }

  /** Whether the variable that counts is itself a number of the arithmetic. */
  boolean usesIndex() {
    return usesIndex;
  }

  /** What is read at the place that the loop is at. */
  List<String> arrays() {
    return List.copyOf(arrays);
  }

  /** A name, or an attribute of one. */
  static boolean isPath(Expression code) {
    return code instanceof Expression.Name
        || (code instanceof Expression.Attribute it && isPath(it.object()));
  }

  /** {@code order.price} of each order: an array of objects has no such attribute. */
  private boolean isOfElement(Expression code) {
    return round.isElement(code)
        || (code instanceof Expression.Attribute it && isOfElement(it.object()));
  }

  /** {@code out[i]}, where the loop goes over all places. */
  boolean isOfIndex(Expression.Item it) {
    return isWhole
        && it.object() instanceof Expression.Name
        && it.index() instanceof Expression.Name name
        && name.variable() == index;
  }

  /** The same on arrays; null where there is no such thing. */
  @Nullable String of(Expression code) {
    return switch (code) {
      case Expression.Literal it -> slice(it);
      case Expression.Name it -> {
        usesIndex |= it.variable() == index;
        yield slice(it);
      }
      case Expression.Attribute it -> isPath(it) && !isOfElement(it) ? slice(it) : null;
      case Expression.Item it -> {
        if (!isOfIndex(it)) {
          yield null;
        }
        String name = slice(it.object());
        if (isArray.test(it.object())) {
          yield name;
        }
        arrays.add(name);
        yield name + ARRAY;
      }
      case Expression.Operation it -> operation(it);
      case Expression.Call it -> call(it);
      default -> null;
    };
  }

  private @Nullable String operation(Expression.Operation it) {
    if (isLogical(it) && !areTests(it)) {
      return null;
    }
    List<String> parts = new ArrayList<>();
    for (Expression operand : it.operands()) {
      String part = of(operand);
      if (part == null) {
        return null;
      }
      parts.add(part);
    }
    return switch (it.operator()) {
      case ARITHMETIC, DIVIDE, COMPARE -> {
        String operator = OPERATORS.get(it.method());
        boolean isNegated = it.method().equals("__neg__");
        yield parts.size() == 1
            ? isNegated ? "-" + parts.getFirst() : null
            : operator == null || isChain(it)
                ? null
                : "(" + String.join(" " + operator + " ", parts) + ")";
      }
      case AND -> "(" + String.join(" & ", parts) + ")";
      case OR -> "(" + String.join(" | ", parts) + ")";
      case NOT -> "~" + parts.getFirst();
      case CHOICE -> "np.where(" + String.join(", ", parts) + ")";
      default -> null;
    };
  }

  /** Whether all operands are true or false: {@code x and y} is one of its numbers. */
  private static boolean areTests(Expression.Operation it) {
    return it.operands().stream()
        .allMatch(
            one ->
                one instanceof Expression.Operation test
                    && switch (test.operator()) {
                      case COMPARE -> true;
                      case AND, OR, NOT -> areTests(test);
                      default -> false;
                    });
  }

  private static boolean isLogical(Expression.Operation it) {
    return switch (it.operator()) {
      case AND, OR, NOT -> true;
      default -> false;
    };
  }

  /** {@code a < b < c}. */
  private static boolean isChain(Expression.Operation it) {
    return it.operator() == Expression.Operator.COMPARE && it.operands().size() > 2;
  }

  private @Nullable String call(Expression.Call it) {
    List<String> given = new ArrayList<>();
    for (Argument argument : it.arguments()) {
      String one = argument.isPositional() ? of(argument.value()) : null;
      if (one == null) {
        return null;
      }
      given.add(one);
    }
    String name = slice(it.callee());
    boolean isExtreme = (name.equals("min") || name.equals("max")) && given.size() == 2;
    String function = isExtreme ? "np." + name + "imum" : FUNCTIONS.get(name);
    return function == null
        ? name.equals("float") && given.size() == 1 ? given.getFirst() : null
        : function + "(" + String.join(", ", given) + ")";
  }

  private String slice(Expression code) {
    return text.slice(code.span()).replaceAll("\\s+", " ");
  }
}
