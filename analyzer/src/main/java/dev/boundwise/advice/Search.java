package dev.boundwise.advice;

import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * A loop that looks for the first element that a test is true of, and does nothing else:
 *
 * <pre>{@code
 * for word in words:
 *     if hashed(word, salt) == target:
 *         return word
 * }</pre>
 *
 * <p>Rounds that run ahead are in vain, and nobody sees them.
 *
 * @param then what is done with the first one
 */
public record Search(Round round, Expression test, List<Statement> then) {

  /** A round that takes less, in nanoseconds, is not worth asking ahead. */
  private static final double LONG = 1e6;

  /** Fewer rounds are mostly in vain. */
  private static final double MANY = 8;

  /** The search that a loop is; empty where it is more than that. */
  public static Optional<Search> of(Candidate candidate) {
    Optional<Round> round = Round.of(candidate.region());
    boolean isSearch =
        round.isPresent()
            && round.get().comprehension().isEmpty()
            && round.get().results().isEmpty()
            && candidate.shape().filter(Search::onlyEnds).isPresent()
            && candidate.load().rounds() >= MANY
            && candidate.load().round() >= LONG;
    if (!isSearch) {
      return Optional.empty();
    }
    Statement.Loop loop = round.get().loop();
    return loop.body().size() == 1
            && !loop.isConditional()
            && !loop.isAsync()
            && loop.otherwise().isEmpty()
            && loop.source() instanceof Expression.Name
            && loop.target() instanceof Expression.Name
            && loop.body().getFirst() instanceof Statement.Branch branch
            && branch.otherwise().isEmpty()
            && branch.then().stream().allMatch(Search::isPlain)
            && !Walk.any(branch.test(), Expression.Bind.class::isInstance)
            && OnlyReads.is(candidate.program(), candidate.region(), candidate.load())
        ? Optional.of(new Search(round.get(), branch.test(), branch.then()))
        : Optional.empty();
  }

  private static boolean onlyEnds(LoopShape shape) {
    return !shape.obstacles().isEmpty()
        && shape.obstacles().stream().allMatch(it -> it.kind() == Obstacle.Kind.EXIT);
  }

  private static boolean isPlain(Statement statement) {
    return statement instanceof Statement.Return
        || statement instanceof Statement.Assign
        || statement instanceof Statement.Jump;
  }

  /** The search with a pool of processes, of which each is given so many rounds at a time. */
  public String pool(SourceText text, int chunk, boolean cancels) {
    String element = text.slice(round.loop().target().span());
    String source = text.slice(round.loop().source().span());
    StringBuilder given = new StringBuilder(element);
    StringBuilder passed = new StringBuilder(source);
    for (Expression.Name name : round.given()) {
      given.append(", ").append(name.variable().name());
      passed.append(", repeat(").append(name.variable().name()).append(")");
    }
    StringBuilder taken = new StringBuilder();
    for (Statement statement : then) {
      taken.append("            ").append(text.slice(statement.span())).append("\n");
    }
    return "def is_it("
        + given
        + "):\n    return "
        + text.slice(test.span()).replaceAll("\\s+", " ")
        + "\n\nwith ProcessPoolExecutor() as pool:\n    found = pool.map(is_it, "
        + passed
        + (chunk > 1 ? ", chunksize=" + chunk : "")
        + ")\n    for "
        + element
        + ", is_found in zip("
        + source
        + ", found):\n        if is_found:\n"
        + (cancels ? "            pool.shutdown(wait=False, cancel_futures=True)\n" : "")
        + taken.toString().stripTrailing();
  }
}
