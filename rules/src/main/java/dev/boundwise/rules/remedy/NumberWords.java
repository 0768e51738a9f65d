package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names by which numbers, what holds them and what computes with them are known. */
final class NumberWords {

  private static final Set<String> CONSTANTS = Set.of("pi", "e", "tau", "inf", "nan");

  private static final Set<String> WITH_CONSTANTS = Set.of("math", "numpy", "cmath");

  static final String ARRAY = "numpy.ndarray";

  /** Numbers of the language. */
  static final Set<String> NUMBERS =
      Set.of("builtins.int", "builtins.float", "builtins.bool", "builtins.complex");

  /** What holds nothing but numbers where its elements do. */
  static final Set<String> SEQUENCES =
      Set.of(
          "builtins.list",
          "builtins.tuple",
          "builtins.bytes",
          "builtins.bytearray",
          "builtins.range",
          "array.array");

  /** What is an array already, whole or in columns. */
  static final Set<String> ARRAYS =
      Set.of(ARRAY, "pandas.core.series.Series", "pandas.core.frame.DataFrame");

  private static final Set<String> PLAIN =
      Set.of(
          "builtins.abs",
          "builtins.min",
          "builtins.max",
          "builtins.float",
          "builtins.int",
          "builtins.bool",
          "builtins.complex",
          "builtins.range",
          "builtins.reversed",
          "builtins.len",
          "builtins.sum",
          "builtins.round",
          "builtins.zip",
          "builtins.enumerate");

  /** Methods of arrays that give a number, or an array. */
  private static final Set<String> METHODS =
      Set.of(
          "sum", "mean", "max", "min", "dot", "std", "var", "argmax", "argmin", "any", "all",
          "copy", "clip", "round", "item", "astype", "prod", "tolist");

  /** Modules and functions of NumPy that do more than arithmetic. */
  private static final Set<String> OTHER =
      Set.of(
          "random", "linalg", "fft", "load", "loadtxt", "genfromtxt", "save", "savetxt", "savez");

  /** What an element of an array takes, as many times as an addition does: measured, NumPy 2.4. */
  private static final Map<String, Double> COSTS =
      Map.ofEntries(
          Map.entry("sqrt", 2.0),
          Map.entry("fabs", 1.0),
          Map.entry("floor", 1.0),
          Map.entry("ceil", 1.0),
          Map.entry("exp", 6.0),
          Map.entry("log", 6.0),
          Map.entry("sin", 13.0),
          Map.entry("cos", 13.0),
          Map.entry("tan", 13.0),
          Map.entry("atan", 13.0),
          Map.entry("atan2", 13.0),
          Map.entry("hypot", 13.0),
          Map.entry("pow", 13.0));

  private NumberWords() {}

  static boolean isPlain(String name) {
    return PLAIN.contains(name) || name.startsWith("math.");
  }

  static boolean isArrayFunction(String name) {
    String own = name.startsWith("numpy.") ? name.substring("numpy.".length()) : ".";
    return own.indexOf('.') < 0 && !OTHER.contains(own);
  }

  static boolean isArrayMethod(String name) {
    return METHODS.contains(name);
  }

  /** What a function takes for an element. */
  static double cost(String name) {
    return COSTS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), 1.0);
  }

  /** What an operator takes for an element; 0 where it is no arithmetic. */
  static double cost(Expression.Operation it) {
    return switch (it.operator()) {
      case ARITHMETIC -> it.method().equals("__pow__") && !isSquare(it) ? 13 : 1;
      case DIVIDE, UNION, AND, OR, NOT -> 1;
      case COMPARE -> it.method().equals("__contains__") ? 0 : 1;
      case CHOICE -> 2;
      case IS, IS_NOT, FORMAT, LENGTH, SLICE, SPREAD, MATCH, DELETE -> 0;
    };
  }

  private static boolean isSquare(Expression.Operation it) {
    return it.operands().getLast() instanceof Expression.Literal by && by.text().equals("2");
  }

  static boolean isNumeral(Expression.Literal it) {
    return switch (it.kind()) {
      case INTEGER, FLOAT, TRUE, FALSE -> true;
      case OTHER -> it.text().equals("j");
      case NONE, TEXT, BYTES -> false;
    };
  }

  /** {@code math.pi}, {@code np.inf}. */
  static boolean isConstant(Expression.Attribute it, FunctionFacts facts) {
    List<Value> options = facts.valueOf(it.object()).options();
    return CONSTANTS.contains(it.name())
        && options.size() == 1
        && options.getFirst() instanceof Value.Symbol symbol
        && WITH_CONSTANTS.contains(symbol.name());
  }

  /** A name, or an attribute of one. */
  static boolean isPath(Expression code) {
    return code instanceof Expression.Name
        || (code instanceof Expression.Attribute it && isPath(it.object()));
  }

  /** Whether reading it calls a function of the program: arrays have no such thing. */
  static boolean isComputed(Expression.Attribute it, FunctionFacts facts) {
    return facts.program().isAccessor(it.name())
        && facts.valueOf(it.object()).options().stream()
            .noneMatch(
                one ->
                    one instanceof Value.OwnObject object
                        && facts.program().ancestors(object.type()).stream()
                            .noneMatch(type -> type.members().contains(it.name())));
  }
}
