package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The columns of a row that a loop looks at by their names: {@code row["price"]}. */
final class ColumnReads {

  /** What a line that lacks a column leads to, with one kind of reader or the other. */
  private static final Pattern MISSING =
      Pattern.compile(
          "\\b(KeyError|IndexError|LookupError|TypeError|AttributeError|Exception|BaseException)\\b");

  private final Candidate candidate;
  private final Expression.Name row;
  private final List<Expression.Item> reads = new ArrayList<>();
  private boolean isOther;

  ColumnReads(Candidate candidate, Expression.Name row) {
    this.candidate = candidate;
    this.row = row;
  }

  /** The reads, in the order of the code. */
  List<Expression.Item> all() {
    return reads;
  }

  /** The names of the columns. */
  Set<String> names() {
    Set<String> found = new LinkedHashSet<>();
    reads.forEach(it -> found.add(name(it)));
    return found;
  }

  static String name(Expression.Item read) {
    return ((Expression.Literal) read.index()).text();
  }

  /** Whether a round does nothing else with the row, and at least looks at one column. */
  boolean areAll(Statement.Loop loop) {
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          isOther |=
              it.targets().stream()
                  .anyMatch(target -> Walk.any(target, one -> DropIn.isSame(one, row)));
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        switch (expression) {
          case Expression.Item it when isColumn(it) -> reads.add(it);
          case Expression.Operation it when isOfMissing(it) -> isOther = true;
          case Expression.Comprehension it when it.isLazy() -> {
            statements(List.of(it.loop()));
            return false;
          }
          default -> {}
        }
        return true;
      }
    }.statements(loop.body());
    return !isOther && !reads.isEmpty() && InLoop.uses(loop.body(), row.variable()) == reads.size();
  }

  /** {@code row["price"]}, where the source says so letter by letter. */
  private boolean isColumn(Expression code) {
    return code instanceof Expression.Item it
        && DropIn.isSame(it.object(), row)
        && it.index() instanceof Expression.Literal name
        && name.kind() == Expression.LiteralKind.TEXT
        && !name.text().isEmpty()
        && DropIn.slice(candidate, it).startsWith(row.variable().name() + "[");
  }

  /** {@code row["price"] is None}, {@code del row["price"]}. */
  private boolean isOfMissing(Expression.Operation code) {
    return switch (code.operator()) {
      case IS, IS_NOT, DELETE -> code.operands().stream().anyMatch(this::isColumn);
      default -> false;
    };
  }

  /** Whether a function may handle that a line lacks a column. */
  boolean mayMissOne(Function function) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Try it) {
          for (Statement.Handler one : it.handlers()) {
            found[0] |=
                one.type() instanceof Expression.Unknown
                    || MISSING.matcher(DropIn.slice(candidate, one.type())).find();
          }
        }
        return true;
      }
    }.statements(function.body());
    return found[0];
  }
}
