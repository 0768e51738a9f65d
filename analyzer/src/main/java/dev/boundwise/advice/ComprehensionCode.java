package dev.boundwise.advice;

import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.source.SourceText;
import java.util.Set;

/** Writes the statement anew that a comprehension stands in. */
final class ComprehensionCode {

  /** What takes an iterator as well as a list. */
  private static final Set<String> TAKERS =
      Set.of(
          "sum", "min", "max", "any", "all", "sorted", "list", "tuple", "set", "frozenset", "dict");

  private final SourceText text;
  private final Round round;
  private final boolean fills;
  private final boolean isKeyed;

  /**
   * @param fills whether rounds give containers of their own, as some give no result, or several
   * @param isKeyed whether the elements are the keys of what is made
   */
  ComprehensionCode(SourceText text, Round round, boolean fills, boolean isKeyed) {
    this.text = text;
    this.round = round;
    this.fills = fills;
    this.isKeyed = isKeyed;
  }

  /** The statement that a comprehension stands in, with another in its place. */
  String made(Expression.Comprehension it, String all) {
    Statement[] around = {null};
    Expression.Call[] taker = {null};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        boolean isOne =
            statement instanceof Statement.Assign
                || statement instanceof Statement.Return
                || statement instanceof Statement.Evaluate;
        boolean isMore = statement.start() < it.start() || statement.end() > it.end();
        if (isOne && isMore && statement.span().contains(it.span())) {
          around[0] = statement;
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call call
            && call.arguments().size() == 1
            && call.arguments().getFirst().isPositional()
            && call.arguments().getFirst().value() == it
            && (it.isLazy() || TAKERS.contains(slice(call.callee())))) {
          taker[0] = call;
        }
        return true;
      }
    }.statements(round.function().body());
    Code old = taker[0] == null ? it : taker[0];
    String given = fills ? "one for part in " + all + " for one in part" : all;
    String other = taker[0] == null ? whole(it, all) : slice(taker[0].callee()) + "(" + given + ")";
    return around[0] == null
        ? (taker[0] == null ? "results = " : "") + other
        : (text.slice(around[0].start(), old.start())
                + other
                + text.slice(old.end(), around[0].end()))
            .replaceAll("\\s*\\R\\s*", " ");
  }

  private String whole(Expression.Comprehension it, String all) {
    boolean isAwaited = all.startsWith("await ");
    if (fills) {
      String parts = " for part in " + all + " for one in part";
      return switch (it.kind()) {
        case LIST -> "[one" + parts + "]";
        case SET -> "{one" + parts + "}";
        case MAP -> "{key: one for part in " + all + " for key, one in part.items()}";
        case TUPLE, GENERATOR -> "(one" + parts + ")";
      };
    }
    return switch (it.kind()) {
      case LIST -> isAwaited ? all : "list(" + all + ")";
      case SET -> "set(" + all + ")";
      case MAP ->
          isKeyed
              ? "dict(zip(" + slice(round.loop().source()) + ", " + all + "))"
              : "dict(" + all + ")";
      case TUPLE, GENERATOR -> all;
    };
  }

  private String slice(Expression code) {
    return text.slice(code.span()).replaceAll("\\s+", " ");
  }
}
