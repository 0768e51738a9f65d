package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Load;
import dev.boundwise.cost.Polynomial;
import dev.boundwise.program.Statement;
import dev.boundwise.shape.Counted;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.shape.Shapes;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a kernel takes with arrays: those of its loops whose rounds may run at once are operations
 * on whole arrays, the others go on as they are around them.
 */
final class Vectors {

  private final Candidate candidate;
  private final Layer root;
  private final Shapes shapes;
  private final Load load;
  private final LayerRounds rounds;
  private double unit = NativeTime.OPERATION;
  private @Nullable Layer vector;
  private double moved;
  private boolean isWhole;

  private Vectors(Candidate candidate, Layer root, Load load, ToDoubleFunction<Polynomial> size) {
    this.candidate = candidate;
    this.root = root;
    this.load = load;
    this.rounds = new LayerRounds(candidate, root, load, size);
    this.shapes = Shapes.of(candidate.program());
  }

  /** At typical sizes. */
  static Vectors typical(Candidate candidate, Layer root) {
    return new Vectors(candidate, root, candidate.load(), Polynomial::typical);
  }

  /** Where every size is the least plausible one. */
  static Vectors least(Candidate candidate, Layer root) {
    return new Vectors(candidate, root, candidate.least(), candidate::least);
  }

  /** The outermost loop that is written with arrays; null where that does not pay. */
  @Nullable Layer vector() {
    return vector;
  }

  /**
   * What it takes, in nanoseconds, with what it takes to get numbers out of lists and into them.
   */
  double time(Kernel kernel) {
    isWhole = kernel.isWhole();
    double operations = steps(root, 1);
    unit = operations > 0 ? load.total() / operations : NativeTime.OPERATION;
    double time = best(root, 1);
    moved = kernel.moved(rounds, MadeArray.is(candidate, root.code()));
    return vector == null ? load.total() : time + moved;
  }

  /** What of that numbers take out of lists and into them. */
  double moved() {
    return moved;
  }

  private double steps(Layer layer, double runs) {
    double own = runs * rounds.of(layer.code());
    return own * Math.max(0.2, layer.operations())
        + layer.inner().stream().mapToDouble(it -> steps(it, own)).sum();
  }

  /** So many runs of a loop, in the better way. */
  private double best(Layer layer, double runs) {
    @Nullable Layer before = vector;
    double steps = runs * rounds.of(layer.code());
    double plain = steps * Math.max(0.2, layer.operations()) * unit;
    for (Layer inner : layer.inner()) {
      plain += best(inner, steps);
    }
    if (!isVector(layer)) {
      return plain;
    }
    double whole = runs * whole(layer, 1, 1);
    if (whole < plain) {
      vector = before == null ? layer : before;
      return whole;
    }
    return plain;
  }

  private boolean isVector(Layer layer) {
    return !layer.isOpen()
        && !layer.hasOpenInside()
        && !(isWhole && isInOrder(layer))
        && isFree(layer)
        && all(layer) >= NativeTime.MANY;
  }

  /** Whether steps in order are inside, in which whole numbers may grow beyond native ones. */
  private boolean isInOrder(Layer layer) {
    return layer.inner().stream().anyMatch(it -> !isFree(it) || isInOrder(it));
  }

  /** How many elements its arrays have. */
  private double all(Layer layer) {
    double most = 1;
    for (Layer inner : layer.inner()) {
      most = Math.max(most, isFree(inner) ? all(inner) : 1);
    }
    return rounds.of(layer.code()) * most;
  }

  private boolean isFree(Layer layer) {
    Optional<LoopShape> shape =
        layer.code() == root.code() ? candidate.shape() : shapes.of(layer.function(), layer.code());
    boolean isCounted = layer.code() instanceof Statement.Loop loop && Counted.by(loop).isPresent();
    return shape.isPresent()
        // in arrays each element may be changed by itself, and a counter is a range
        && shape.get().obstacles().stream()
            .map(Obstacle::kind)
            .allMatch(
                it -> it == Obstacle.Kind.ELEMENT || (isCounted && it == Obstacle.Kind.CONDITION));
  }

  /**
   * One run of a loop as operations on arrays.
   *
   * @param times how often each operation comes, as loops in order around it go on
   * @param length of the arrays
   */
  private double whole(Layer layer, double times, double length) {
    boolean isFree = isFree(layer);
    double often = isFree ? times : times * rounds.of(layer.code());
    double reach = isFree ? length * rounds.of(layer.code()) : length;
    double time =
        often
            * (layer.operations() * NativeTime.CALL
                + layer.weight() * reach * NativeTime.element(reach));
    for (Layer inner : layer.inner()) {
      time += whole(inner, often, reach);
    }
    return time;
  }
}
