package dev.boundwise.advice;

import dev.boundwise.knowledge.Certainty;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.shape.Obstacle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What rounds leave behind before one of them raises, where it is read after the error:
 *
 * <pre>{@code
 * try:
 *     for url in urls:
 *         pages.append(await fetch(url))
 * except ClientError:
 *     log.warning("only %d pages", len(pages))
 * }</pre>
 *
 * <p>What is gathered is there as a whole, or not at all.
 */
final class KeptOnError {

  private static final String SUPPRESS = "suppress";

  private KeptOnError() {}

  /** Whether results of rounds before one that raises are read. */
  static boolean is(Round round) {
    if (round.comprehension().isPresent() || round.results().isEmpty()) {
      return false;
    }
    List<Statement> around = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        return false;
      }

      @Override
      protected boolean enter(Statement statement) {
        boolean isAround = statement.span().contains(round.loop().span());
        if (isAround && handles(statement, round)) {
          around.add(statement);
        }
        return isAround;
      }
    }.statements(round.function().body());
    return around.stream()
        .anyMatch(it -> round.results().stream().anyMatch(one -> isRead(round, it, one.into())));
  }

  private static boolean handles(Statement statement, Round round) {
    return switch (statement) {
      case Statement.Try it ->
          it.body().stream().anyMatch(one -> one.span().contains(round.loop().span()));
      case Statement.With it ->
          Walk.any(it.context(), one -> one instanceof Expression.Call call && isSuppress(call));
      default -> false;
    };
  }

  private static boolean isSuppress(Expression.Call call) {
    return switch (call.callee()) {
      case Expression.Name it -> it.variable().name().equals(SUPPRESS);
      case Expression.Attribute it -> it.name().equals(SUPPRESS);
      default -> false;
    };
  }

  private static boolean isRead(Round round, Statement around, String into) {
    boolean isAfter = isNamed(round.function().body(), around.end(), into);
    if (!(around instanceof Statement.Try it)) {
      return isOutside(round, into) || isAfter;
    }
    return it.handlers().stream()
            .anyMatch(one -> isNamed(one.body(), 0, into) || (isAfter && !leaves(one.body())))
        || isNamed(it.last(), 0, into)
        || (isOutside(round, into) && !it.handlers().isEmpty());
  }

  /** Whether others than the function have it: {@code self.pages}, a parameter. */
  private static boolean isOutside(Round round, String into) {
    return into.contains(".")
        || round.function().parameters().stream().anyMatch(it -> it.variable().name().equals(into));
  }

  private static boolean leaves(List<Statement> handler) {
    return !handler.isEmpty()
        && (handler.getLast() instanceof Statement.Raise
            || handler.getLast() instanceof Statement.Return);
  }

  /** Whether code from a place on has a name in it. */
  private static boolean isNamed(List<Statement> body, int from, String name) {
    boolean[] found = {false};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        found[0] |=
            expression.start() >= from
                && expression instanceof Expression.Name it
                && it.variable().name().equals(name);
        return !found[0];
      }
    }.statements(body);
    return found[0];
  }

  /** What stands in the way of handing rounds out, where no form keeps what came before. */
  static Optional<Obstacle> obstacle(Candidate candidate) {
    Optional<Round> round = candidate.ahead().isPresent() ? Optional.empty() : candidate.round();
    return round
        .filter(KeptOnError::is)
        .filter(it -> !Recipe.of(candidate, it).keepsOnError())
        .map(
            it ->
                new Obstacle(
                    candidate.region().unit(),
                    it.results().getFirst().place(),
                    Obstacle.Kind.RAISE,
                    "what rounds before an error gave is read after it",
                    Certainty.YES));
  }
}
