package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import java.util.List;
import java.util.Optional;

/** Whether an end is known to be within a list: of {@code xs = [0] * (n + 1)}, {@code n + 1}. */
final class WithinList {

  private WithinList() {}

  /**
   * Whether an end is not behind that of a list when a loop begins.
   *
   * @param more what is added to the end
   */
  static boolean is(
      Candidate candidate, Statement.Loop loop, Expression list, Expression end, int more) {
    PlaceEnd until = PlaceEnd.of(candidate, end).plus(more);
    boolean isLength =
        until.base() instanceof Expression.Call call
            && MadeLength.isNamed(call, "len")
            && PlaceEnd.isLike(candidate, call.arguments().getFirst().value(), list);
    if (isLength) {
      return until.more() <= 0;
    }
    return list instanceof Expression.Name name
        && made(candidate, loop, name.variable())
            .flatMap(it -> new MadeLength(candidate).of(it))
            .filter(it -> until.isAtMost(candidate, it))
            .isPresent();
  }

  /** The value that a list has been made with, where nothing takes any element out of it since. */
  private static Optional<Expression> made(
      Candidate candidate, Statement.Loop loop, Variable variable) {
    Function function = candidate.region().function();
    List<Binding> bindings = variable.reaching(loop.start(), function);
    return new InLoop(candidate).isAlone(variable)
            && bindings.size() == 1
            && bindings.getFirst() instanceof Binding.Assigned it
            && KeptLength.is(candidate, function, variable)
        ? Optional.of(it.value())
        : Optional.empty();
  }
}
