package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A function of the program that works out the same for what comes again, such as days or
 * countries: {@code lru_cache} keeps its answers.
 *
 * <pre>{@code
 * for name, day, amount in rows:
 *     due.append(due_date(day, closed))
 * }</pre>
 */
final class ComesAgain {

  /** An answer that is kept, and one that is put there, in nanoseconds: measured on 3.11. */
  private static final double KEPT = 90;

  private static final double PUT = 450;

  /** As much of what is asked is asked for the first time. */
  private static final double NEW = 0.1;

  /** Of fewer calls too few come again. */
  private static final double MANY = 100;

  /** A shorter function is as well called again, in nanoseconds. */
  private static final double LEAST = 1000;

  private final Candidate candidate;
  private final Round round;
  private final InLoop inLoop;

  private ComesAgain(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    ComesAgain again = new ComesAgain(candidate, round);
    List<Expression.Call> calls = new ArrayList<>();
    for (Account.Part part :
        Works.of(candidate.program()).of(candidate.region().function()).parts()) {
      if (part.isCall()
          && part.targets().size() == 1
          && candidate.region().span().contains(part.code().span())
          && !round.loop().source().span().contains(part.code().span())
          && again.isAsked((Expression.Call) part.code(), part.targets().getFirst().function())) {
        calls.add((Expression.Call) part.code());
      }
    }
    return calls.isEmpty() ? Optional.empty() : again.dropIn(calls);
  }

  /** Whether it gives the same for the same, and what it is given comes again. */
  private boolean isAsked(Expression.Call call, Function function) {
    double times = inLoop.starts(call);
    List<Expression> moving = moving(call);
    boolean isLong = times >= MANY && inLoop.time(call) / times >= LEAST;
    return isLong
        && call.callee() instanceof Expression.Name
        && function != candidate.region().function()
        && !moving.isEmpty()
        && moving.stream().allMatch(KindNames::is)
        && moving.stream()
            .allMatch(it -> FormTypes.answer(candidate.facts(), "number", it) != Certainty.YES)
        && moving.stream()
            .allMatch(
                it ->
                    FormTypes.answer(candidate.facts(), "hashable", it) != Certainty.NO
                        || FixedValues.is(candidate, it))
        && call.arguments().stream()
            .map(Argument::value)
            .allMatch(
                it ->
                    moving.contains(it)
                        || it instanceof Expression.Literal
                        || !Walk.any(it, this::isChanged))
        && FixedValues.is(candidate, call)
        && GivesAlike.is(candidate, call, it -> true);
  }

  /** Whether rounds put something into what a name holds, or may. */
  private boolean isChanged(Expression code) {
    return code instanceof Expression.Name name
        && (RoundChanges.isFilled(round.loop(), name.variable())
            || !inLoop.isLeft(round.loop(), name.variable()));
  }

  /** What a call is given that is another one in each round. */
  private List<Expression> moving(Expression.Call call) {
    return call.arguments().stream()
        .map(Argument::value)
        .filter(
            it ->
                Walk.any(
                    it,
                    one ->
                        one instanceof Expression.Name name
                            && (round.isElement(name)
                                || RoundChanges.isSet(round.loop(), name.variable()))))
        .toList();
  }

  private Optional<DropIn> dropIn(List<Expression.Call> calls) {
    Expression.Call first = calls.getFirst();
    String callee = DropIn.slice(candidate, first.callee());
    double total = candidate.load().total();
    double asked = 0;
    double times = 0;
    for (Expression.Call one : calls) {
      if (DropIn.slice(candidate, one.callee()).equals(callee)) {
        asked += inLoop.time(one);
        times += inLoop.starts(one);
      }
    }
    double after = total - Math.min(total, asked) * (1 - NEW) + times * (KEPT + NEW * PUT);
    String names =
        moving(first).stream()
            .map(it -> "`" + DropIn.slice(candidate, it) + "`")
            .collect(Collectors.joining(", "));
    return Optional.of(
        new DropIn(
            total / after,
            "functools.lru_cache",
            AgainCode.how(candidate, first, moving(first)),
            List.of(names + " comes again: of ten about one is new, and all of them fit memory")));
  }
}
