package dev.boundwise.cost;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.Value;
import java.util.List;

/** Judges calls of which nothing is known but how they are written. */
final class Unresolved {

  /** What methods are called by that ask or set one thing, of whatever class. */
  private static final List<String> SMALL =
      List.of("is_", "_is_", "has_", "_has_", "can_", "should_", "set_", "quote_");

  /**
   * A function that somebody hands over is likely what takes the time, in one of two arms as well.
   */
  private static final double HANDED_OVER = 1.5;

  /** Of a name that nobody has seen: as likely as not, and a call of it alone decides. */
  private static final double USUALLY = 0.7;

  /** Containers' words, {@code get} and {@code insert}, of an object that is none: a client's. */
  private static final double OF_NO_CONTAINER = 0.1;

  private Unresolved() {}

  /**
   * How much a call of something unknown adds to {@link Doubt#heavy}: how likely it takes long, and
   * more than 1 for what may be anything.
   *
   * <p>By its method's name, as calls of that name do whose callee is known ({@code names}); what
   * is called by a variable's name is a function that was handed over, and may be anything.
   */
  static double heavy(Expression.Call call, Knowledge knowledge) {
    return switch (call.callee()) {
      case Expression.Attribute method when isOfBase(method) -> 0;
      case Expression.Attribute method when isOfWaiting(method.name(), call) -> USUALLY;
      case Expression.Attribute method -> heavy(method.name(), knowledge);
      // what is named like a class is made, mostly an exception or a record
      case Expression.Name name -> isOfClass(name.variable().name()) ? 0 : HANDED_OVER;
      default -> HANDED_OVER;
    };
  }

  /** The same of a function or method of a library, by the last of its names. */
  static double heavy(String name, Knowledge knowledge) {
    String method = name.substring(name.lastIndexOf('.') + 1);
    if (isOfClass(method) || method.equals("__class__")) {
      return 0;
    }
    return knowledge
        .usuallyHeavy(method)
        .or(() -> knowledge.usuallyHeavy(firstWord(method) + "*"))
        .orElseGet(
            () ->
                SMALL.stream().anyMatch(method::startsWith)
                    ? 0
                    : knowledge.usuallyHeavy("*").orElse(USUALLY));
  }

  /** Of {@code getName} it is {@code get}; a name of one word is that word. */
  private static String firstWord(String name) {
    int end = 0;
    while (end < name.length() && !Character.isUpperCase(name.charAt(end))) {
      end++;
    }
    return name.substring(0, end);
  }

  private static boolean isOfClass(String name) {
    return Character.isUpperCase(name.charAt(0));
  }

  /**
   * What a call of a library's function or method adds to {@link Doubt#heavy}: 0 but where no table
   * is about the library, or where it is no method at all.
   */
  static double heavy(Value callee, String name, Expression.Call call, Knowledge knowledge) {
    if (knowledge.lookup(name).isPresent() || knowledge.isClass(name)) {
      return 0;
    }
    boolean isOwnAttribute =
        callee instanceof Value.Method method && method.type().equals("argparse.Namespace");
    if (isOwnAttribute) {
      return heavy(call, knowledge);
    }
    if (knowledge.covers(name)) {
      return 0;
    }
    double usual = heavy(name, knowledge);
    boolean isMade = isOfClass(name.substring(name.lastIndexOf('.') + 1));
    return usual == 0 && callee instanceof Value.Method && !isMade ? OF_NO_CONTAINER : usual;
  }

  /**
   * The same of a method that a class has from a base; where no table is about it, to make an
   * object or to set an attribute takes little.
   */
  static double heavyOfBase(String base, String method, Knowledge knowledge) {
    String name = base + "." + method;
    if (method.startsWith("__") || knowledge.covers(name)) {
      return 0;
    }
    double usual = heavy(name, knowledge);
    return usual == 0 ? OF_NO_CONTAINER : usual;
  }

  /** {@code super().method}, of a class of a library. */
  static boolean isOfBase(Expression.Attribute method) {
    return method.object() instanceof Expression.Call of
        && of.callee() instanceof Expression.Name name
        && name.variable().name().equals("super");
  }

  /**
   * Queues have a {@code get}, threads a {@code join}, that is given nothing; dicts and text not.
   */
  private static boolean isOfWaiting(String method, Expression.Call call) {
    return (method.equals("get") || method.equals("join"))
        && call.arguments().stream().noneMatch(it -> it.isPositional() || it.isSpread());
  }

  /** Whether only containers, text and numbers have a method of that name: never heavy. */
  static boolean isPlain(String method, Knowledge knowledge) {
    return knowledge.usuallyHeavy(method).orElse(1.0) == 0;
  }
}
