package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Afterwards;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.source.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code csv.DictReader} of which only some columns are looked at: {@code csv.reader} gives
 * them as lists, and the header says once where each column is.
 *
 * <pre>{@code
 * for row in csv.DictReader(file):
 *     total += float(row["price"])
 * }</pre>
 */
final class NamedColumns {

  /** What a row takes without its dict, in nanoseconds: measured with six columns. */
  private static final double READ = 450;

  private final Candidate candidate;
  private final Round round;

  private NamedColumns(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    Statement.Loop loop = round.loop();
    if (loop.isConditional() || loop.isAsync()) {
      return Optional.empty();
    }
    boolean isCounted =
        loop.source() instanceof Expression.Call it
            && is(candidate, it, "builtins.enumerate")
            && !it.arguments().isEmpty()
            && loop.target() instanceof Expression.Collection pair
            && pair.elements().size() == 2;
    Expression rows =
        isCounted
            ? ((Expression.Call) loop.source()).arguments().getFirst().value()
            : loop.source();
    Expression row =
        isCounted ? ((Expression.Collection) loop.target()).elements().getLast() : loop.target();
    return row instanceof Expression.Name name
        ? new NamedColumns(candidate, round).found(rows, name)
        : Optional.empty();
  }

  private Optional<DropIn> found(Expression rows, Expression.Name row) {
    Expression.Call reader = reader(rows);
    if (reader == null || !ReaderCode.isKnown(reader)) {
      return Optional.empty();
    }
    ColumnReads reads = new ColumnReads(candidate, row);
    boolean isAll =
        reads.areAll(round.loop())
            && !Afterwards.isReadElsewhere(
                candidate.region().unit(), round.function(), row.variable())
            && (round.comprehension().isPresent()
                || !After.reads(candidate, round.loop(), row.variable()))
            && !reads.mayMissOne(round.function());
    return isAll ? Optional.of(dropIn(rows, reader, reads)) : Optional.empty();
  }

  private DropIn dropIn(Expression rows, Expression.Call reader, ColumnReads reads) {
    double made = rows instanceof Expression.Call ? new InLoop(candidate).time(reader) : 0;
    double count = Math.max(1, candidate.load().rounds());
    double body = Math.max(0, candidate.load().total() - made);
    double after = body + count * READ;
    return DropIn.ofWhole(
        (after + count * DropIn.figure(candidate, "drop-in-columns")) / after,
        "csv.reader with the places of the columns",
        new ReaderCode(candidate, round, reads).how(rows, reader),
        List.of(
            "the header has these columns, and each line all of them:"
                + " of a shorter one `csv.DictReader` gives None"));
  }

  /** The call that makes the reader, where the loop alone goes over it. */
  private Expression.@Nullable Call reader(Expression rows) {
    if (rows instanceof Expression.Call it) {
      return is(candidate, it, "csv.DictReader") ? it : null;
    }
    return rows instanceof Expression.Name name
            && name.variable().scope() == round.function()
            && name.variable().bindings().size() == 1
            && name.variable().bindings().getFirst() instanceof Binding.Assigned made
            && made.value() instanceof Expression.Call it
            && is(candidate, it, "csv.DictReader")
            && isHereAlone(it, name.variable())
        ? it
        : null;
  }

  private boolean isHereAlone(Expression.Call made, Variable reader) {
    return InLoop.uses(round.function().body(), reader) == 2
        && !Afterwards.isReadElsewhere(candidate.region().unit(), round.function(), reader)
        && isInSameLoops(made);
  }

  /** Whether no loop goes through the same reader again. */
  private boolean isInSameLoops(Expression.Call made) {
    boolean[] found = {false};
    Span own = candidate.region().span();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |=
            statement instanceof Statement.Loop it
                && it.start() != round.loop().start()
                && it.span().contains(own)
                && !it.span().contains(made.span());
        return true;
      }
    }.statements(round.function().body());
    return !found[0];
  }

  private static boolean is(Candidate candidate, Expression.Call call, String name) {
    return FormNames.isOf(candidate.facts(), call.callee(), name);
  }
}
