package dev.boundwise.advice;

import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.region.Bound;
import dev.boundwise.region.Region;
import dev.boundwise.resolve.Program;
import dev.boundwise.shape.Ahead;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Shapes;
import java.util.Comparator;
import java.util.Optional;

/**
 * A loop that has to go over its elements in order, but not to make its one long call so: workers
 * make it for all elements, and the loop takes what they give.
 *
 * @param round with nothing but the call in it
 * @param rest what the loop does by itself meanwhile, in nanoseconds of one run
 */
public record AskedAhead(Ahead ahead, Round round, double rest) {

  /** The call has to take as much of the loop's time. */
  private static final double MOSTLY = 0.6;

  /** A round of less, in nanoseconds, is not worth a task of its own. */
  private static final double LEAST_ROUND = 1e6;

  static Optional<AskedAhead> of(
      Program program, Region region, Optional<LoopShape> shape, Load load) {
    boolean mayBe =
        region.piece().isPresent()
            && region.bound() != Bound.UNKNOWN
            && load.total() >= Ground.SMALL
            && load.round() >= LEAST_ROUND
            && shape.filter(it -> !it.isFree() || isMoreLeft(region, it)).isPresent();
    if (!mayBe || !(region.piece().orElseThrow().code() instanceof Statement.Loop loop)) {
      return Optional.empty();
    }
    if (shape.filter(OnlyReads::isAsked).isPresent() && !OnlyReads.is(program, region, load)) {
      return Optional.empty();
    }
    double runs = Math.max(1, region.piece().get().times().typical());
    Optional<Account.Part> longest =
        Works.of(program).of(region.function()).parts().stream()
            .filter(it -> it.isCall() && isIn(loop, it))
            .max(Comparator.comparingDouble(it -> it.work().total().typical()));
    if (longest.isEmpty()) {
      return Optional.empty();
    }
    double nanos = Math.min(load.total(), longest.get().work().total().typical() / runs);
    return nanos < load.total() * MOSTLY
        ? Optional.empty()
        : Shapes.of(program)
            .ahead(region.function(), loop, (Expression.Call) longest.get().code())
            .map(it -> new AskedAhead(it, Round.of(region.function(), it), load.total() - nanos));
  }

  /** Whether rounds leave more behind than a worker that has copies could give back. */
  private static boolean isMoreLeft(Region region, LoopShape shape) {
    boolean isLost =
        !shape.puts().isEmpty()
            && Round.of(region).filter(it -> !it.lost(shape).isEmpty()).isPresent();
    return isLost || LastElement.readAfter(region).isPresent();
  }

  private static boolean isIn(Statement.Loop loop, Account.Part part) {
    return loop.body().stream().anyMatch(it -> it.span().contains(part.code().span()));
  }
}
