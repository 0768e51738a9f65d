package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A loop inside of another one that makes the same of each of its elements in every round of the
 * outer one, such as a set to compare with:
 *
 * <pre>{@code
 * for i, one in enumerate(rows):
 *     for j in range(i + 1, len(rows)):
 *         theirs = set(rows[j]["tags"])
 * }</pre>
 *
 * <p>Made once for all elements, before the outer loop, they are the same.
 */
final class MadeForAll {

  /** Taking what is made out of a list, in nanoseconds: assumed, an index and a name. */
  private static final double TAKEN = 30;

  private final Candidate candidate;
  private final Statement.Loop outer;
  private final InLoop inLoop;

  private MadeForAll(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.outer = round.loop();
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    // rounds that may run at once change nothing that another one reads
    if (!candidate.isFree() || round.comprehension().isPresent()) {
      return Optional.empty();
    }
    MadeForAll made = new MadeForAll(candidate, round);
    List<DropIn> found = new ArrayList<>();
    for (Statement statement : round.loop().body()) {
      if (statement instanceof Statement.Loop inner && !InTry.is(round.function(), inner)) {
        made.inner(inner).ifPresent(found::add);
      }
    }
    return found.stream().max(Comparator.comparingDouble(DropIn::factor));
  }

  private Optional<DropIn> inner(Statement.Loop inner) {
    Optional<InnerElements> elements = InnerElements.of(candidate, outer, inner);
    return elements.flatMap(
        it ->
            always(inner.body()).stream()
                .filter(call -> it.isMadeOf(call))
                .filter(call -> GivesAlike.is(candidate, call, one -> isKept(it, one)))
                .filter(call -> OnlyRead.is(candidate, inner, call))
                .map(call -> dropIn(it, inner, call))
                .max(Comparator.comparingDouble(DropIn::factor)));
  }

  /** Whether a variable is the same for all rounds, or the element itself. */
  private boolean isKept(InnerElements elements, Variable variable) {
    return elements.is(variable) || !RoundChanges.isSet(outer, variable);
  }

  private DropIn dropIn(InnerElements elements, Statement.Loop inner, Expression.Call call) {
    double total = candidate.load().total();
    double starts = Math.max(1, inLoop.starts(call));
    double each = time(call) / starts;
    double length = Math.max(1, inLoop.places(elements.rows()));
    double saved = Math.min(total * 0.97, Math.max(0, (starts - length) * (each - TAKEN)));
    @Nullable Variable named = OnlyRead.named(inner, call);
    String code = DropIn.slice(candidate, call);
    return new DropIn(
        total / (total - saved),
        "one `" + code + "` for all rounds",
        InnerCode.how(elements, code, named == null ? "" : named.name()),
        List.of(
            elements.rows().variable().name()
                + " has about "
                + Math.round(length)
                + " elements, and what is made of all of them fits memory"));
  }

  /** What a call takes, with those that make its arguments. */
  private double time(Expression.Call call) {
    double[] all = {0};
    Walk.any(
        call,
        it -> {
          all[0] += it instanceof Expression.Call one ? inLoop.time(one) : 0;
          return false;
        });
    return all[0];
  }

  /** The calls that each round of a loop makes, whatever its elements are. */
  private static List<Expression.Call> always(List<Statement> body) {
    List<Expression.Call> found = new ArrayList<>();
    Walk walk =
        new Walk() {
          @Override
          protected boolean enter(Statement statement) {
            return false;
          }

          @Override
          protected boolean enter(Expression expression) {
            switch (expression) {
              case Expression.Call it -> found.add(it);
              case Expression.Operation it
                  when it.operator() == Expression.Operator.AND
                      || it.operator() == Expression.Operator.OR
                      || it.operator() == Expression.Operator.CHOICE -> {
                code(it.operands().getFirst());
                return false;
              }
              case Expression.Comprehension it -> {
                return false;
              }
              default -> {}
            }
            return true;
          }
        };
    for (Statement statement : body) {
      switch (statement) {
        case Statement.Assign it -> walk.code(it.value());
        case Statement.Evaluate it -> walk.code(it.value());
        case Statement.Branch it -> {
          walk.code(it.test());
          return found;
        }
        default -> {
          return found;
        }
      }
    }
    return found;
  }
}
