package dev.boundwise.rules.waiting;

import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.source.Span;

/** The words for code that computes for long, and for how long. */
final class LongRunWords {

  private LongRunWords() {}

  /** A loop by its head, all else as a whole. */
  static Span place(Code code) {
    return code instanceof Statement.Loop loop
        ? new Span(loop.start(), loop.source().end())
        : code.span();
  }

  static String written(FunctionFacts function, Code code) {
    return Wording.cut(
        function
            .unit()
            .text()
            .slice(code instanceof Expression.Call call ? call.callee().span() : place(code)));
  }

  static String subject(FunctionFacts function, Code code) {
    return switch (code) {
      case Statement.Loop it -> "the loop `" + written(function, it) + "`";
      case Expression.Call it -> "`" + Wording.written(function, it) + "`";
      default -> "`" + written(function, code) + "`";
    };
  }

  /** A time in two figures. */
  static String rounded(double nanos) {
    double millis = nanos / 1e6;
    double unit = Math.pow(10, Math.floor(Math.log10(millis)) - 1);
    long rounded = Math.round(Math.round(millis / unit) * unit);
    return rounded < 1000
        ? rounded + " ms"
        : rounded < 60_000 ? Math.round(rounded / 1e3) + " s" : "a minute or more";
  }
}
