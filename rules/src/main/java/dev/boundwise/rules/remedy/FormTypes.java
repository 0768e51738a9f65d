package dev.boundwise.rules.remedy;

import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.resolve.Values;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Answers what an expression is. */
final class FormTypes {

  private static final Map<String, Set<String>> TYPES =
      Map.ofEntries(
          Map.entry("int", Set.of("int", "bool")),
          Map.entry("float", Set.of("float")),
          Map.entry("number", Set.of("int", "bool", "float")),
          Map.entry("str", Set.of("str")),
          Map.entry("list", Set.of("list")),
          Map.entry("bytes", Set.of("bytes", "bytearray")),
          Map.entry("indexed", Set.of("list", "tuple", "range", "str", "bytes", "bytearray")),
          Map.entry("sequence", Set.of("list", "tuple", "range")),
          Map.entry("swappable", Set.of("list", "bytearray")),
          Map.entry("countable", Set.of("list", "tuple", "bytes")),
          Map.entry("unordered", Set.of("set", "frozenset")),
          Map.entry("ordered", Set.of("int", "bool", "str", "bytes", "float")),
          Map.entry("pairs", Set.of("list", "dict_items", "zip", "enumerate")),
          Map.entry("hashable", Set.of("int", "bool", "str", "bytes", "float", "tuple")),
          Map.entry("equal", Set.of("int", "bool", "str", "bytes")),
          Map.entry("dict", Set.of("dict")),
          Map.entry("dice", Set.of("random.Random")),
          Map.entry("array", Set.of("numpy.ndarray")),
          Map.entry("tuples", Set.of("dict_items", "zip", "enumerate")),
          Map.entry(
              "sized",
              Set.of("list", "tuple", "range", "str", "bytes", "dict", "set", "frozenset")));

  private static final Map<String, String> WORDS =
      Map.of(
          "int", "whole numbers",
          "number", "numbers",
          "str", "text",
          "list", "a list",
          "bytes", "bytes",
          "indexed", "a list, a tuple or text",
          "sequence", "a list or a tuple",
          "equal", "equal to itself: no NaN",
          "ordered", "one of a kind that is ordered: numbers, or text",
          "hashable", "hashable: numbers, text, or tuples of them");

  private FormTypes() {}

  /** The type, as an assumption names it. */
  static String word(String question) {
    return WORDS.getOrDefault(question, question);
  }

  /** The answer to a question about how it is written; empty for those about types. */
  static Optional<Boolean> written(String question, Expression code) {
    return switch (question) {
      case "constant" -> Optional.of(code instanceof Expression.Literal);
      case "name" -> Optional.of(code instanceof Expression.Name);
      case "character" -> Optional.of(isCharacter(code));
      case "mask" -> Optional.of(isMask(code));
      default -> Optional.empty();
    };
  }

  /** Whether it is one character, written. */
  private static boolean isCharacter(Expression code) {
    return code instanceof Expression.Literal it
        && it.kind() == Expression.LiteralKind.TEXT
        && it.text().codePointCount(0, it.text().length()) == 1;
  }

  /** Whether it is a number whose bits are all set, as {@code 0xFFFF}, written. */
  private static boolean isMask(Expression code) {
    if (!(code instanceof Expression.Literal it)
        || it.kind() != Expression.LiteralKind.INTEGER
        || !it.text().matches("\\d{1,18}")) {
      return false;
    }
    long mask = Long.parseLong(it.text());
    return mask > 0 && (mask & (mask + 1)) == 0;
  }

  /**
   * Whether all that an expression may be is of a kind; NO where something else is known, and of
   * what nothing says that it has a hash.
   */
  static Certainty answer(FunctionFacts facts, String question, Expression code) {
    Certainty known = known(facts, question, code);
    boolean isNoGuess =
        known == Certainty.UNKNOWN
            && question.equals("hashable")
            && (Hashed.isContainer(facts, code)
                || (facts.valueOf(code).options().isEmpty() && !Hashed.is(facts, code)));
    return isNoGuess ? Certainty.NO : known;
  }

  /** The same by types alone: NO where something else is known. */
  static Certainty known(FunctionFacts facts, String question, Expression code) {
    Set<String> types = TYPES.get(question);
    if (types == null) {
      throw new IllegalStateException("no type " + question);
    }
    Values values = facts.valueOf(code);
    for (Value value : values.options()) {
      if (!is(value, types)) {
        return Certainty.NO;
      }
    }
    return values.isComplete() && !values.options().isEmpty() ? Certainty.YES : Certainty.UNKNOWN;
  }

  /** Whether what an expression may be is of a kind. */
  static boolean is(Value value, String question) {
    return is(value, TYPES.getOrDefault(question, Set.of()));
  }

  private static boolean is(Value value, Set<String> types) {
    String name =
        switch (value) {
          case Value.Instance it -> it.type().replaceFirst("^builtins\\.", "");
          case Value.Tuple it -> "tuple";
          default -> "";
        };
    return types.contains(name);
  }
}
