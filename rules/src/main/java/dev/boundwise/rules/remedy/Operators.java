package dev.boundwise.rules.remedy;

import dev.boundwise.program.Expression;
import dev.boundwise.source.SourceText;

/** The operators of an operation, as they are written: the program keeps one method of a chain. */
final class Operators {

  private Operators() {}

  /** What stands between the operands, and what the form of a text is: {@code not in}. */
  static String of(SourceText text, Expression.Operation code) {
    StringBuilder between = new StringBuilder();
    int at = code.start();
    for (Expression operand : code.operands()) {
      if (operand.start() > at) {
        between.append(text.slice(at, operand.start())).append(' ');
      }
      at = Math.max(at, operand.end());
    }
    between.append(code.end() > at ? text.slice(at, code.end()) : "");
    String all = between.toString();
    return switch (code.operator()) {
      case FORMAT -> all.replace('\'', '"').strip();
      case ARITHMETIC, DIVIDE, UNION -> all.replaceAll("[\\s()=]+", " ").strip();
      // what is chosen stands before the test, so that there is nothing between them
      case CHOICE -> "";
      case AND, OR, NOT, COMPARE, IS, IS_NOT, LENGTH, SLICE, SPREAD, MATCH, DELETE ->
          all.replaceAll("[\\s()]+", " ").strip();
    };
  }
}
