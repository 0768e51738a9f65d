package dev.boundwise.java.lower;

import java.util.Set;
import org.eclipse.jdt.core.dom.Expression;
import org.eclipse.jdt.core.dom.MethodInvocation;

/**
 * Tells streams by the names of their operations, where the compiler does not know what they are
 * of: {@code orders.findAll().stream().map(it -> it.total()).toList()} when the library of {@code
 * orders} is not there.
 */
final class StreamNames {

  private static final Set<String> STAGES =
      Set.of(
          "filter",
          "map",
          "mapToInt",
          "mapToLong",
          "mapToDouble",
          "mapToObj",
          "flatMap",
          "flatMapToInt",
          "flatMapToLong",
          "flatMapToDouble",
          "distinct",
          "sorted",
          "peek",
          "limit",
          "skip",
          "takeWhile",
          "dropWhile",
          "boxed",
          "parallel",
          "sequential",
          "unordered",
          "asLongStream",
          "asDoubleStream");

  private static final Set<String> ENDS =
      Set.of(
          "forEach",
          "forEachOrdered",
          "toArray",
          "toList",
          "reduce",
          "collect",
          "min",
          "max",
          "sum",
          "average",
          "count",
          "anyMatch",
          "allMatch",
          "noneMatch",
          "findFirst",
          "findAny");

  private StreamNames() {}

  /** Whether a call without a binding makes a stream of a collection. */
  static boolean isSource(MethodInvocation call) {
    String name = call.getName().getIdentifier();
    return call.resolveMethodBinding() == null
        && (name.equals("stream") || name.equals("parallelStream"))
        && call.arguments().isEmpty()
        && call.getExpression() != null;
  }

  /** Whether a name is that of a stage. */
  static boolean isStage(MethodInvocation call) {
    return STAGES.contains(call.getName().getIdentifier());
  }

  /** Whether a name is that of an operation that ends a stream. */
  static boolean isEnd(MethodInvocation call) {
    return ENDS.contains(call.getName().getIdentifier());
  }

  /** The name of the class of what an operation gives that ends a stream; empty for others. */
  static String result(MethodInvocation end) {
    return switch (end.getName().getIdentifier()) {
      case "count", "sum" -> "builtins.int";
      case "anyMatch", "allMatch", "noneMatch" -> "builtins.bool";
      case "toList" -> "java.util.List";
      default -> "";
    };
  }

  /** What a stream is made of, before all of its stages. */
  static Expression origin(MethodInvocation call) {
    Expression at = call;
    while (at instanceof MethodInvocation stage
        && isStage(stage)
        && stage.getExpression() != null) {
      at = stage.getExpression();
    }
    return at;
  }
}
