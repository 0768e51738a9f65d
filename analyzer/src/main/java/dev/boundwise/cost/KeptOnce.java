package dev.boundwise.cost;

import dev.boundwise.effect.Routine;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Program;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Calls that take long the first time alone, since what they find is kept for all later ones:
 *
 * <pre>{@code
 * def resources(self):
 *     if self.data is not None:
 *         return self.data
 *     self.data = fetch(self.url)
 *     return self.data
 * }</pre>
 *
 * <p>Where several of them run at once, each fetches all of it.
 */
public final class KeptOnce {

  /** As much of a call has to be the finding. */
  private static final double MOSTLY = 0.5;

  /** Longer chains of calls are not followed. */
  private static final int DEEPEST = 3;

  private final Works works;

  private KeptOnce(Works works) {
    this.works = works;
  }

  /** Whether most of what a call takes is that. */
  public static boolean is(Program program, Function caller, Expression.Call call) {
    KeptOnce kept = new KeptOnce(Works.of(program));
    return kept.works.of(caller).parts().stream()
        .filter(it -> it.code() == call)
        .anyMatch(it -> kept.is(it, 0));
  }

  private boolean is(Account.Part call, int depth) {
    return !call.targets().isEmpty() && call.targets().stream().allMatch(it -> is(it, depth));
  }

  private boolean is(Routine routine, int depth) {
    double all = works.of(routine).work().total().typical();
    if (found(routine) >= all * MOSTLY) {
      return true;
    }
    Optional<Account.Part> longest =
        works.of(routine).parts().stream()
            .filter(Account.Part::isCall)
            .max(Comparator.comparingDouble(it -> it.work().total().typical()));
    return depth < DEEPEST
        && longest
            .filter(it -> it.work().total().typical() >= all * MOSTLY)
            .filter(it -> is(it, depth + 1))
            .isPresent();
  }

  /** What the code takes whose result is kept, in nanoseconds; less than nothing without any. */
  private double found(Routine routine) {
    double[] nanos = {-1};
    FunctionFacts facts = routine.facts();
    List<Statement> body = routine.body();
    for (int i = 0; i < body.size(); i++) {
      List<Statement> rest = body.subList(i + 1, body.size());
      if (body.get(i) instanceof Statement.Branch it
          && isForAll(it, facts)
          && Kept.finds(it, rest, facts)) {
        nanos[0] = Math.max(nanos[0], nanos(routine, rest));
      }
    }
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        return false;
      }

      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Branch it
            && isForAll(it, facts)
            && Kept.fills(it, facts)) {
          nanos[0] = Math.max(nanos[0], nanos(routine, it.then()));
        }
        return true;
      }
    }.statements(body);
    return nanos[0];
  }

  private double nanos(Routine routine, List<Statement> code) {
    return works.of(routine).parts().stream()
        .filter(it -> it.isCall() && isIn(code, it))
        .mapToDouble(it -> it.work().total().typical())
        .sum();
  }

  private static boolean isIn(List<Statement> code, Account.Part part) {
    return code.stream().anyMatch(it -> it.span().contains(part.code().span()));
  }

  /** Not {@code if key not in self.pages}: who asks for another key finds nothing. */
  private static boolean isForAll(Statement.Branch branch, FunctionFacts facts) {
    Function function = facts.function();
    return !Walk.any(
        branch.test(), it -> it instanceof Expression.Name name && isOwn(name, function));
  }

  /** A variable of the function itself, but for {@code self}. */
  private static boolean isOwn(Expression.Name name, Function function) {
    boolean isReceiver =
        function.owner().isPresent()
            && !function.parameters().isEmpty()
            && function.parameters().getFirst().variable() == name.variable();
    return name.variable().scope() == function && !isReceiver;
  }
}
