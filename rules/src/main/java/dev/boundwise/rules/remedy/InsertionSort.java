package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A list that is sorted by moving each element to its place among those before it:
 *
 * <pre>{@code
 * for i in range(1, len(rows)):
 *     row = rows[i]
 *     j = i - 1
 *     while j >= 0 and rows[j].total > row.total:
 *         rows[j + 1] = rows[j]
 *         j -= 1
 *     rows[j + 1] = row
 * }</pre>
 *
 * Equal elements keep their order, as they do with {@code list.sort}.
 */
final class InsertionSort {

  private final Candidate candidate;
  private final SourceText text;

  private InsertionSort(Candidate candidate) {
    this.candidate = candidate;
    this.text = candidate.region().unit().text();
  }

  static Optional<DropIn> of(Candidate candidate, Statement.Loop loop) {
    return new InsertionSort(candidate).read(loop);
  }

  private Optional<DropIn> read(Statement.Loop loop) {
    List<Statement> body = loop.body();
    if (body.size() != 4
        || !(body.get(0) instanceof Statement.Assign taken)
        || !(body.get(1) instanceof Statement.Assign start)
        || !(body.get(2) instanceof Statement.Loop moving)
        || !(body.get(3) instanceof Statement.Assign put)
        || !(name(taken) instanceof Expression.Name row)
        || !(name(start) instanceof Expression.Name place)
        || !(taken.value() instanceof Expression.Item first)
        || !(first.object() instanceof Expression.Name rows)
        || !(loop.target() instanceof Expression.Name index)
        || !moving.isConditional()
        || !moving.otherwise().isEmpty()
        || moving.body().size() != 2) {
      return Optional.empty();
    }
    String list = rows.variable().name();
    String at = place.variable().name();
    String i = index.variable().name();
    Optional<String> part = part(moving.source(), list, at, row.variable());
    boolean isSort =
        is(loop.source(), "range(1, len(" + list + "))")
            && is(first, list + "[" + i + "]")
            && is(start.value(), i + " - 1")
            && is(moving.body().get(0), list + "[" + at + " + 1] = " + list + "[" + at + "]")
            && (is(moving.body().get(1), at + " -= 1")
                || is(moving.body().get(1), at + " = " + at + " - 1"))
            && is(put, list + "[" + at + " + 1] = " + row.variable().name())
            && DropIn.isAll(candidate.facts(), rows, "builtins.list");
    if (!isSort || part.isEmpty()) {
      return Optional.empty();
    }
    double rounds = Math.max(2, candidate.load().rounds());
    String figure = part.get().isEmpty() ? "drop-in-sort" : "drop-in-sort-key";
    double doublings = Math.log(rounds) / Math.log(2);
    double factor =
        candidate.load().total() / (rounds * doublings * DropIn.figure(candidate, figure));
    String key =
        part.get().isEmpty()
            ? ""
            : "key=lambda " + row.variable().name() + ": " + row.variable().name() + part.get();
    return Optional.of(
        new DropIn(
            factor,
            "list.sort",
            list + ".sort(" + key + ")",
            isOrdered(candidate.facts(), taken.value())
                ? List.of()
                : List.of("of two keys one is the smaller, or they are equal: no NaN")));
  }

  private static boolean isOrdered(FunctionFacts facts, Expression element) {
    return DropIn.isAll(facts, element, "builtins.int")
        || DropIn.isAll(facts, element, "builtins.str");
  }

  /** What is compared of each: {@code ["total"]}; nothing for all of it. Empty where it is not. */
  private Optional<String> part(Expression test, String list, String at, Variable row) {
    String written = written(test);
    String before = at + " >= 0 and " + list + "[" + at + "]";
    if (!written.startsWith(before)) {
      return Optional.empty();
    }
    String[] sides = written.substring(before.length()).split(" > ", -1);
    boolean isSame =
        sides.length == 2
            && sides[1].equals(row.name() + sides[0])
            && sides[0].matches("(\\[(\\w+|\"\\w+\"|'\\w+')]|\\.\\w+)*");
    return isSame ? Optional.of(sides[0]) : Optional.empty();
  }

  private static Expression name(Statement.Assign it) {
    return it.updates() || it.targets().size() != 1 ? it.value() : it.targets().getFirst();
  }

  private boolean is(Expression code, String written) {
    return written(code).equals(written);
  }

  private boolean is(Statement code, String written) {
    return text.slice(code.span()).replaceAll("\\s+", " ").equals(written);
  }

  private String written(Expression code) {
    return text.slice(code.span()).replaceAll("\\s+", " ");
  }
}
