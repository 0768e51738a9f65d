package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Speedup;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Variable;
import dev.boundwise.region.Region;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;

/**
 * A function of the library that does natively what a loop does, with the same result.
 *
 * @param factor how many times as fast it is
 * @param name of what stands in
 * @param how the change in code
 * @param assumptions what the same result rests on
 * @param least the factor from which on it is worth it: less where it is never slower
 * @param isWhole whether the factor is that of the elements' making as well
 */
record DropIn(
    double factor,
    String name,
    String how,
    List<String> assumptions,
    double least,
    boolean isWhole) {

  DropIn(double factor, String name, String how, List<String> assumptions, double least) {
    this(factor, name, how, assumptions, least, false);
  }

  DropIn(double factor, String name, String how, List<String> assumptions) {
    this(factor, name, how, assumptions, Speedup.WORTHWHILE);
  }

  /** What stands in for the making of a loop's elements as well. */
  static DropIn ofWhole(double factor, String name, String how, List<String> assumptions) {
    return new DropIn(factor, name, how, assumptions, Speedup.WORTHWHILE, true);
  }

  /** What stands in for a loop, or for a function that calls itself; empty where nothing does. */
  static Optional<DropIn> of(Candidate candidate) {
    Optional<Round> round = Round.of(candidate.region());
    return round.isPresent()
        ? StandsIn.of(candidate, round.get())
        : candidate.region().kind() == Region.Kind.FUNCTION
            ? Forms.of(candidate).or(() -> Remembered.of(candidate))
            : Optional.empty();
  }

  /** The same, where making the elements takes as long as before. */
  DropIn within(Candidate candidate) {
    Optional<Round> round = Round.of(candidate.region());
    if (round.isEmpty() || isWhole) {
      return this;
    }
    double total = candidate.load().total();
    double source = Math.min(total, Heavy.source(candidate, round.get()));
    double after = source + (total - source) / factor;
    return new DropIn(after <= 0 ? factor : total / after, name, how, assumptions, least);
  }

  static double figure(Candidate candidate, String name) {
    return candidate.program().knowledge().figure(name, candidate.runtime());
  }

  static String slice(Candidate candidate, Expression code) {
    return candidate.region().unit().text().slice(code.span());
  }

  static boolean isSame(Expression one, Expression other) {
    return one instanceof Expression.Name a
        && other instanceof Expression.Name b
        && a.variable() == b.variable();
  }

  static boolean isOf(Expression code, Variable variable) {
    return code instanceof Expression.Name name && name.variable() == variable;
  }

  static boolean isInteger(Expression code, String text) {
    return code instanceof Expression.Literal it
        && it.kind() == Expression.LiteralKind.INTEGER
        && it.text().equals(text);
  }

  /** Whether all that an expression may be is an object of a class, and all of it is known. */
  static boolean isAll(FunctionFacts facts, Expression code, String type) {
    var values = facts.valueOf(code);
    return values.isComplete()
        && !values.options().isEmpty()
        && values.options().stream()
            .allMatch(it -> it instanceof Value.Instance one && one.type().equals(type));
  }

  /** In words, of a loop that is predicted to take so many nanoseconds. */
  String why(double nanos) {
    String named = name.contains(" ") ? name : "`" + name + "`";
    return "%s does it natively, about %s times as fast as these %s"
        .formatted(named, Ground.number(factor), Ground.time(nanos));
  }
}
