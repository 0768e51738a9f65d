package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.RemedyKind;
import dev.boundwise.advice.Verdict;
import dev.boundwise.cost.KeptOnce;
import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.knowledge.Effect;
import dev.boundwise.knowledge.Framework;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;

/**
 * One call of a coroutine that stops its event loop: in a thread it takes as long, and the other
 * tasks run meanwhile.
 */
final class Blocking {

  /** As much of the call has to be waiting, or native code that lets others run. */
  private static final double MOSTLY = 0.7;

  /** In nanoseconds: from so long on asyncio itself calls it slow (slow_callback_duration). */
  private static final double SLOW = 100e6;

  /** An answer from a network may come much later than mostly: from about one request on. */
  private static final double ANSWER = 30e6;

  private static final String IN_THREAD = "asyncio.to_thread";

  private Blocking() {}

  /** What another thread would do for it. */
  static Verdict judge(Candidate candidate) {
    if (!LoopStops.of(candidate.program()).calls().contains(call(candidate))) {
      return pointless("it stops no event loop");
    }
    Load load = candidate.load();
    double beside =
        load.wait(Resource.NETWORK)
            + load.wait(Resource.DATABASE)
            + load.wait(Resource.SUBPROCESS)
            + load.wait(Resource.SLEEP)
            + load.released();
    if (beside < load.total() * MOSTLY) {
      return pointless("a thread would hold the GIL all the same, or wait for other tasks");
    }
    if (load.total() * TurnsBetween.runs(candidate.region(), call(candidate)) < SLOW
        && load.wait(Resource.NETWORK) < ANSWER) {
      return pointless(
          "its event loop stands still for a moment only: " + Ground.time(load.total()));
    }
    Optional<ApiFact> direct = direct(candidate);
    if (isBound(candidate, direct)) {
      return pointless("it goes on with an object that has to stay in its thread");
    }
    if (KeptOnce.is(candidate.program(), candidate.region().function(), call(candidate))) {
      return pointless(
          "what it finds is kept: it takes long once, and in threads each would find it");
    }
    if (Alone.is(candidate.program(), candidate.region().function())) {
      return pointless("nothing else runs in its event loop");
    }
    Framework framework =
        candidate
            .facts()
            .framework()
            .or(() -> candidate.program().knowledge().framework("asyncio"))
            .orElseThrow();
    boolean isThere =
        !framework.offload().equals(IN_THREAD) || candidate.runtime().version().isAtLeast(3, 9);
    if (!isThere) {
      return Verdict.blocked(RemedyKind.ASYNC, IN_THREAD + " is there from 3.9 on", List.of());
    }
    return Verdict.helps(
        RemedyKind.ASYNC,
        1,
        "the event loop stands still for "
            + Ground.time(load.total())
            + (isSleep(direct) ? ": awaited" : ": in a thread")
            + ", the call takes as long, and other tasks run meanwhile",
        Workers.assumptions(candidate),
        isSleep(direct)
            ? "await " + framework.sleep() + "(" + BlockingCode.arguments(candidate, "") + ")"
            : BlockingCode.inThread(
                candidate, framework, direct.flatMap(it -> it.alternative(framework.name()))));
  }

  /** The rule that warns of it. */
  static String code(Candidate candidate) {
    return candidate.load().released() > candidate.load().waiting() ? "BW203" : "BW201";
  }

  private static Verdict pointless(String why) {
    return Verdict.pointless(RemedyKind.ASYNC, 1, why);
  }

  static Expression.Call call(Candidate candidate) {
    return (Expression.Call) candidate.region().piece().orElseThrow().code();
  }

  /** What is known of the library's function that is called; empty where the program's own is. */
  private static Optional<ApiFact> direct(Candidate candidate) {
    for (Value callee : candidate.facts().valueOf(call(candidate).callee()).options()) {
      Optional<ApiFact> fact = candidate.facts().fact(callee);
      if (fact.isPresent()) {
        return fact;
      }
    }
    return Optional.empty();
  }

  /**
   * Whether it uses a connection, or what comes from one, that others use as well: most allow one
   * thread alone.
   */
  private static boolean isBound(Candidate candidate, Optional<ApiFact> direct) {
    Knowledge knowledge = candidate.program().knowledge();
    boolean isOfConnection =
        direct
            .filter(it -> it.does() == Effect.DATABASE)
            .filter(it -> !knowledge.isConcurrent(owner(it.name())))
            .isPresent();
    return isOfConnection
        || Heavy.libraries(candidate).stream().anyMatch(it -> knowledge.belongTogether(owner(it)));
  }

  private static String owner(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static boolean isSleep(Optional<ApiFact> direct) {
    return direct.filter(it -> it.does() == Effect.SLEEP).isPresent();
  }
}
