package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code database.execute("insert ...", row)} for one row after the other, of SQLite: {@code
 * executemany} reads the statement once.
 */
final class ManyRows {

  private static final Set<String> DATABASES = Set.of("sqlite3.Connection", "sqlite3.Cursor");

  /** A statement that gives no rows. */
  private static final Pattern CHANGING =
      Pattern.compile("(?is)\\s*(insert|replace|update|delete)\\s(?!.*\\breturning\\b).*");

  /** What a row of a small table takes then: measured. */
  private static final double ROUND = 700;

  private final Candidate candidate;

  private ManyRows(Candidate candidate) {
    this.candidate = candidate;
  }

  static Optional<DropIn> of(Candidate candidate) {
    return Round.of(candidate.region())
        .filter(it -> it.comprehension().isEmpty())
        .flatMap(it -> new ManyRows(candidate).read(it.loop()));
  }

  private Optional<DropIn> read(Statement.Loop loop) {
    if (loop.isConditional()
        || loop.isAsync()
        || !loop.otherwise().isEmpty()
        || loop.body().size() != 1
        || !(loop.body().getFirst() instanceof Statement.Evaluate only)
        || !(only.value() instanceof Expression.Call call)
        || !(call.callee() instanceof Expression.Attribute method)
        || !method.name().equals("execute")
        || call.arguments().size() != 2
        || !call.arguments().stream().allMatch(Argument::isPositional)
        || !isNamed(method.object())
        || !isDatabase(method.object())
        || !isChanging(call.arguments().getFirst().value())) {
      return Optional.empty();
    }
    Expression database = method.object();
    Expression row = call.arguments().getLast().value();
    boolean isPlain =
        !Walk.any(row, it -> isSame(it, database))
            && !Walk.any(loop.source(), it -> isSame(it, database))
            && (DropIn.isSame(row, loop.target()) || isPlain(row))
            && !After.reads(candidate, loop);
    return isPlain ? Optional.of(dropIn(loop, call, database, row)) : Optional.empty();
  }

  private DropIn dropIn(
      Statement.Loop loop, Expression.Call call, Expression database, Expression row) {
    double saved = DropIn.figure(candidate, "drop-in-inserted");
    String rows = DropIn.slice(candidate, loop.source());
    String given =
        DropIn.isSame(row, loop.target())
            ? rows
            : "("
                + DropIn.slice(candidate, row)
                + " for "
                + DropIn.slice(candidate, loop.target())
                + " in "
                + rows
                + ")";
    return new DropIn(
        1 + saved / ROUND,
        "executemany",
        DropIn.slice(candidate, database)
            + ".executemany("
            + DropIn.slice(candidate, call.arguments().getFirst().value())
            + ", "
            + given
            + ")",
        List.of());
  }

  /** {@code db}, {@code self.db}. */
  private static boolean isNamed(Expression database) {
    return database instanceof Expression.Name
        || (database instanceof Expression.Attribute it && it.object() instanceof Expression.Name);
  }

  /** Whether it is the same name, or an attribute of the same name. */
  private static boolean isSame(Expression one, Expression database) {
    return DropIn.isSame(one, database)
        || (one instanceof Expression.Attribute it
            && database instanceof Expression.Attribute other
            && it.name().equals(other.name()));
  }

  private boolean isDatabase(Expression database) {
    List<Value> options = candidate.facts().valueOf(database).options();
    return !options.isEmpty()
        && options.stream()
            .allMatch(it -> it instanceof Value.Instance one && DATABASES.contains(one.type()));
  }

  private static boolean isChanging(Expression statement) {
    Expression text =
        statement instanceof Expression.Name name
                && name.variable().bindings().size() == 1
                && name.variable().bindings().getFirst() instanceof Binding.Assigned it
            ? it.value()
            : statement;
    return text instanceof Expression.Literal it
        && it.kind() == Expression.LiteralKind.TEXT
        && CHANGING.matcher(it.text()).matches();
  }

  /** Whether a row is made by nothing that could ask the database in between. */
  private boolean isPlain(Expression row) {
    return !Plain.waits(row)
        && !Walk.any(
            row,
            it ->
                it instanceof Expression.Call call
                    && !candidate.facts().valueOf(call.callee()).options().stream()
                        .allMatch(Value.Symbol.class::isInstance))
        && !Walk.any(
            row,
            it ->
                it instanceof Expression.Call call
                    && candidate.facts().valueOf(call.callee()).options().isEmpty());
  }
}
