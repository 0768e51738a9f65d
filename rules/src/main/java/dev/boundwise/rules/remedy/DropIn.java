package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Ground;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Round;
import dev.boundwise.advice.Speedup;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.region.Region;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function of the library that does natively what a loop does, with the same result.
 *
 * @param factor how many times as fast it is
 * @param name of what stands in
 * @param how the change in code
 * @param assumptions what the same result rests on
 * @param least the factor from which on it is worth it: less where it is never slower
 */
record DropIn(double factor, String name, String how, List<String> assumptions, double least) {

  DropIn(double factor, String name, String how, List<String> assumptions) {
    this(factor, name, how, assumptions, Speedup.WORTHWHILE);
  }

  /** What stands in for a loop, or for a function that calls itself; empty where nothing does. */
  static Optional<DropIn> of(Candidate candidate) {
    Optional<Round> round = Round.of(candidate.region());
    return round.isPresent()
        ? of(candidate, round.get())
        : candidate.region().kind() == Region.Kind.FUNCTION
            ? Forms.of(candidate).or(() -> Remembered.of(candidate))
            : Optional.empty();
  }

  /** The same, where making the elements takes as long as before. */
  DropIn within(Candidate candidate) {
    Optional<Round> round = Round.of(candidate.region());
    if (round.isEmpty()) {
      return this;
    }
    double total = candidate.load().total();
    double source = Math.min(total, Heavy.source(candidate, round.get()));
    double after = source + (total - source) / factor;
    return new DropIn(after <= 0 ? factor : total / after, name, how, assumptions, least);
  }

  /** The one that gains most. */
  private static Optional<DropIn> of(Candidate candidate, Round round) {
    return Stream.of(
            ofOwn(candidate, round),
            Forms.of(candidate, round),
            Members.of(candidate, round),
            Fronts.of(candidate, round),
            Grown.of(candidate, round),
            StrideFill.of(candidate, round),
            Smallest.of(candidate, round),
            TakenInOrder.of(candidate, round),
            LeastLoaded.of(candidate, round),
            Packed.of(candidate, round),
            ByteTable.of(candidate, round),
            PairForms.of(candidate, round),
            Ranked.orSought(candidate, round),
            Again.of(candidate, round),
            Recounted.of(candidate, round),
            Called.of(candidate),
            SmallestOfSorted.of(candidate, round),
            KeptInOrder.of(candidate, round),
            TextForms.of(candidate, round),
            Unpacked.of(candidate, round))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(DropIn::factor))
        .or(() -> lettered(candidate, round));
  }

  /** What is made letter by letter in no way that has a form of its own. */
  private static Optional<DropIn> lettered(Candidate candidate, Round round) {
    Optional<DropIn> found =
        isPlain(round) ? Lettered.of(candidate, round.loop()) : Optional.empty();
    return found.isPresent() && After.reads(candidate, round.loop()) ? Optional.empty() : found;
  }

  private static boolean isPlain(Round round) {
    Statement.Loop loop = round.loop();
    return round.comprehension().isEmpty()
        && !loop.isAsync()
        && !loop.isConditional()
        && loop.otherwise().isEmpty();
  }

  private static Optional<DropIn> ofOwn(Candidate candidate, Round round) {
    Statement.Loop loop = round.loop();
    Optional<DropIn> found =
        isPlain(round)
            ? Counting.of(candidate, loop)
                .or(() -> Replaced.of(candidate, loop))
                .or(() -> TextParts.of(candidate, loop))
                .or(() -> InsertionSort.of(candidate, loop))
            : round.comprehension().flatMap(it -> Replaced.of(candidate, it));
    return found.isPresent() && After.reads(candidate, loop) ? Optional.empty() : found;
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
