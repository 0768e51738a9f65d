package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code for i in range(len(xs))} whose rounds want nothing of {@code i} but {@code xs[i]}. */
final class IndexLoops {

  private final List<Expression> counters = new ArrayList<>();
  private final List<Expression> sequences = new ArrayList<>();

  /** The names that count. */
  List<Expression> counters() {
    return counters;
  }

  /** What is gone over, which has to be a sequence. */
  List<Expression> sequences() {
    return sequences;
  }

  /** The element that such a loop reads; empty for others. */
  Optional<Expression.Item> element(Candidate candidate, Statement.Loop loop) {
    if (loop.isConditional()
        || !(loop.target() instanceof Expression.Name counter)
        || !(sequence(candidate, loop.source()).orElse(null) instanceof Expression.Name sequence)) {
      return Optional.empty();
    }
    List<Expression.Item> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Item it
            && DropIn.isSame(it.object(), sequence)
            && DropIn.isSame(it.index(), counter)) {
          found.add(it);
        }
        return true;
      }
    }.statements(loop.body());
    if (found.isEmpty()
        || found.size() != InLoop.uses(loop.body(), counter.variable())
        || found.size() != InLoop.uses(loop.body(), sequence.variable())) {
      return Optional.empty();
    }
    counters.add(counter);
    sequences.add(sequence);
    return Optional.of(found.getFirst());
  }

  /** {@code xs} of {@code range(len(xs))}. */
  private static Optional<Expression> sequence(Candidate candidate, Expression source) {
    return argument(candidate, source, "range")
        .flatMap(
            end ->
                end instanceof Expression.Name name
                    ? Lengths.of(candidate, name)
                    : Optional.of(end))
        .flatMap(length -> argument(candidate, length, "len"));
  }

  /** What a function of the library is called with, alone. */
  private static Optional<Expression> argument(Candidate candidate, Expression code, String name) {
    boolean isCall =
        code instanceof Expression.Call call
            && call.arguments().size() == 1
            && candidate.facts().valueOf(call.callee()).options().stream()
                .anyMatch(
                    it -> it instanceof Value.Symbol one && one.name().equals("builtins." + name));
    return isCall
        ? Optional.of(((Expression.Call) code).arguments().getFirst().value())
        : Optional.empty();
  }
}
