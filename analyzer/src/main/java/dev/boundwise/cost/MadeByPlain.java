package dev.boundwise.cost;

import dev.boundwise.effect.Routine;
import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The coroutines that a plain function makes and returns, for who calls it to await:
 *
 * <pre>{@code
 * def get(self, url):
 *     return self.request("GET", url)  # async def request
 *
 * page = await client.get(url)
 * }</pre>
 */
final class MadeByPlain {

  /** Longer chains of plain functions are rare. */
  private static final int DEEPEST = 4;

  private final Meter meter;
  private final Works works;

  /**
   * @param meter of the function that awaits them
   */
  MadeByPlain(Meter meter, Works works) {
    this.meter = meter;
    this.works = works;
  }

  /**
   * A call that makes a coroutine.
   *
   * @param maker the function that it stands in
   * @param callee what it calls
   */
  private record Made(Function maker, Expression.Call call, Value callee) {}

  /**
   * What the coroutines take that a call of a function makes; nothing where it makes none.
   *
   * @param targets gets the routines that run
   */
  Work work(Value.Own callee, Polynomial times, List<Routine> targets) {
    List<Made> found = new ArrayList<>(0);
    returned(meter.facts(), callee, found, 0);
    Work all = Work.NONE;
    for (Made made : found) {
      if (made.callee() instanceof Value.Own own) {
        Routine target = works.routine(own);
        targets.add(target);
        all = all.plus(meter.run(target, null, own.situation().isBound(), times));
      } else {
        CallSite site = new CallSite(made.call(), made.call().callee(), "", true);
        String name = Targets.nameOf(made.callee());
        all = all.plus(works.libraries().of(name, site, made.maker(), true, meter.warmth()));
      }
    }
    return found.size() < 2 ? all : all.times(1.0 / found.size());
  }

  /**
   * Adds them to others that run at the same time.
   *
   * @return whether there are any
   */
  boolean isAdded(Value.Own callee, Polynomial times, Polynomial count, Group group) {
    Work made = work(callee, times.times(count), new ArrayList<>(1));
    group.add(made, count);
    return !made.isNone();
  }

  private static void returned(FunctionFacts facts, Value.Own callee, List<Made> found, int depth) {
    Function function = callee.function();
    if (function.isAsync()
        || function.isGenerator()
        || depth > DEEPEST
        || !isAwaited(facts, callee)) {
      return;
    }
    FunctionFacts inside = facts.of(function);
    List<Expression> values = new ArrayList<>();
    Walk.returns(function.body(), values);
    for (Expression value : values) {
      if (value instanceof Expression.Call call) {
        for (Value option : inside.valueOf(call.callee()).withoutNothing().options()) {
          if (option instanceof Value.Own own && !own.function().isAsync()) {
            returned(inside, own, found, depth + 1);
          } else if (option instanceof Value.Own || isCoroutine(inside, option)) {
            found.add(new Made(function, call, option));
          }
        }
      }
    }
  }

  private static boolean isAwaited(FunctionFacts facts, Value.Own callee) {
    return facts.result(callee).options().stream().anyMatch(Value.Awaitable.class::isInstance);
  }

  private static boolean isCoroutine(FunctionFacts facts, Value callee) {
    return facts.fact(callee).filter(ApiFact::async).isPresent();
  }
}
