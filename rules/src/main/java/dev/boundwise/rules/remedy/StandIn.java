package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Round;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.effect.Routine;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.source.Span;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Tells a sleep that stands for another wait, in a function that gives a result for each element:
 *
 * <pre>{@code
 * async def answer(question):
 *     await asyncio.sleep(0.04)
 *     return question.upper()
 * }</pre>
 *
 * <p>A loop that sleeps itself keeps a pace, and so does what sleeps beside a request, or again and
 * again.
 */
final class StandIn {

  private static final double REST = 0.1;
  private static final int MOST = 100;

  private StandIn() {}

  /** Whether all that a loop waits for are such sleeps. */
  static boolean is(Candidate candidate) {
    Load load = candidate.load();
    double asleep = load.wait(Resource.SLEEP);
    boolean isAll =
        asleep > 0
            && load.waiting() - asleep < asleep * REST
            && candidate.region().unknownCalls() == 0
            && Round.of(candidate.region()).filter(it -> !it.results().isEmpty()).isPresent();
    if (!isAll) {
      return false;
    }
    Works works = Works.of(candidate.program());
    Span span = candidate.region().span();
    boolean isAny = false;
    for (Account.Part part : works.of(candidate.region().function()).parts()) {
      if (span.contains(part.code().span())
          && part.work().of(Resource.SLEEP).typical() > 0
          && !isLoop(part.code())) {
        isAny = true;
        if (!isCalled(works, part, Collections.newSetFromMap(new IdentityHashMap<>()))) {
          return false;
        }
      }
    }
    return isAny;
  }

  private static boolean isLoop(Code code) {
    return code instanceof Statement.Loop || code instanceof Expression.Comprehension;
  }

  /** Whether it is a function that sleeps once, and gives something. */
  private static boolean isCalled(Works works, Account.Part part, Set<Function> seen) {
    if (part.targets().isEmpty() || seen.size() > MOST) {
      return false;
    }
    for (Routine target : part.targets()) {
      Function function = target.function();
      if (!seen.add(function)) {
        continue;
      }
      for (Account.Part inner : works.of(target).parts()) {
        boolean sleeps = inner.work().of(Resource.SLEEP).typical() > 0;
        if (sleeps && (isRepeated(function, inner.code()) || !gives(function))) {
          return false;
        }
        if (sleeps && !inner.targets().isEmpty() && !isCalled(works, inner, seen)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean gives(Function function) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |=
            statement instanceof Statement.Return it && it.value().start() < it.value().end();
        return true;
      }
    }.statements(function.body());
    return found[0];
  }

  private static boolean isRepeated(Function function, Code code) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        found[0] |= statement instanceof Statement.Loop it && it.span().contains(code.span());
        return true;
      }
    }.statements(function.body());
    return found[0];
  }
}
