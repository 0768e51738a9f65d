package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Round;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A loop inside of another one that reads each of its elements anew in every round of the outer
 * one:
 *
 * <pre>{@code
 * for address in addresses:
 *     for network in NETWORKS:
 *         if address in ip_network(network):
 * }</pre>
 *
 * <p>Made once, before the outer loop, they are the same.
 */
final class MadeAgain {

  /** Handing on a pair in the place of an element. */
  private static final double PAIR = 15;

  private final Candidate candidate;
  private final Round round;
  private final InLoop inLoop;

  private MadeAgain(Candidate candidate, Round round) {
    this.candidate = candidate;
    this.round = round;
    this.inLoop = new InLoop(candidate);
  }

  static Optional<DropIn> of(Candidate candidate, Round round) {
    MadeAgain again = new MadeAgain(candidate, round);
    List<DropIn> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop inner) {
          again.inner(inner).ifPresent(found::add);
        }
        return !(statement instanceof Statement.Try);
      }
    }.statements(round.loop().body());
    return found.stream().findFirst();
  }

  /** {@code for network in NETWORKS: ... ip_network(network) ...}. */
  private Optional<DropIn> inner(Statement.Loop inner) {
    if (inner.isConditional()
        || inner.isAsync()
        || !(inner.target() instanceof Expression.Name element)
        || !(inner.source() instanceof Expression.Name all)
        || !isKept(all)
        || isSet(inner, element)
        || InTry.is(candidate.region().function(), inner)) {
      return Optional.empty();
    }
    List<Expression.Call> made = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        return !(statement instanceof Statement.Try);
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Call call && MadeAlike.is(candidate, call, element)) {
          made.add(call);
        }
        return true;
      }
    }.statements(inner.body());
    return made.isEmpty() ? Optional.empty() : Optional.of(dropIn(made.getFirst(), element, all));
  }

  private DropIn dropIn(Expression.Call call, Expression.Name element, Expression.Name all) {
    double total = candidate.load().total();
    double starts = Math.max(1, inLoop.starts(call));
    double each = inLoop.time(call) / starts;
    double length = Math.max(1, inLoop.places(all));
    double saved = Math.min(total * 0.97, Math.max(0, (starts - length) * (each - PAIR)));
    String code = DropIn.slice(candidate, call);
    String name = element.variable().name();
    String list = all.variable().name();
    return new DropIn(
        total / (total - saved),
        "one `" + code + "` for all rounds",
        "⟪made⟫ = [("
            + name
            + ", "
            + code
            + ") for "
            + name
            + " in "
            + list
            + "]  # before the loop\n\nfor "
            + name
            + ", ⟪whole⟫ in ⟪made⟫:  # in the place of "
            + list
            + "\n    ... ⟪whole⟫ ...  # in the place of "
            + code,
        List.of(
            list
                + " has about "
                + Math.round(length)
                + " elements, and `"
                + code
                + "` reads them all"));
  }

  /** Whether all rounds go over the same elements, again and again. */
  private boolean isKept(Expression.Name all) {
    boolean isSequence =
        candidate.facts().valueOf(all).options().stream()
            .allMatch(
                it ->
                    it instanceof Value.Tuple
                        || (it instanceof Value.Instance one
                            && (one.type().equals("builtins.list")
                                || one.type().equals("builtins.tuple"))));
    return isSequence
        && !candidate.facts().valueOf(all).options().isEmpty()
        && KeptList.is(candidate, round, all);
  }

  /** Whether a round gives an element's name another value. */
  private static boolean isSet(Statement.Loop inner, Expression.Name element) {
    return element.variable().bindings().stream()
            .filter(
                it ->
                    inner.body().getFirst().start() <= it.site().offset()
                        && it.site().offset() <= inner.end())
            .count()
        > 0;
  }
}
