package dev.boundwise.rules.remedy;

import dev.boundwise.advice.ArrayHints;
import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Load;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Polynomial;
import dev.boundwise.cost.Works;
import dev.boundwise.program.Code;
import java.util.IdentityHashMap;
import java.util.function.ToDoubleFunction;

/** How many rounds the loops of a kernel have, each time that they run. */
final class LayerRounds {

  /** How many times as many rounds the longest of many has as all of them have typically. */
  private static final double UNTIL_LAST = 2;

  private final Load load;
  private final ToDoubleFunction<Polynomial> size;
  private final Layer root;
  private final Works works;
  private final IdentityHashMap<Code, Double> rounds = new IdentityHashMap<>();

  /**
   * At some sizes.
   *
   * @param load what the kernel takes there
   * @param size what a polynomial is there
   */
  LayerRounds(Candidate candidate, Layer root, Load load, ToDoubleFunction<Polynomial> size) {
    this.load = load;
    this.size = size;
    this.root = root;
    this.works = Works.of(candidate.program());
    note(root, 1);
  }

  double of(Code loop) {
    return rounds.getOrDefault(loop, 1.0);
  }

  private void note(Layer layer, double share) {
    double trips = layer.code() == root.code() ? load.rounds() : trips(layer) * share;
    rounds.put(layer.code(), Math.max(1, trips));
    for (Layer inner : layer.inner()) {
      // arrays go on until the last of their elements has ended
      note(inner, share(layer, inner) * (ArrayHints.endsEarly(inner.code()) ? UNTIL_LAST : 1));
    }
  }

  private double trips(Layer layer) {
    for (Account.Part part : works.of(layer.function()).parts()) {
      if (part.code() == layer.code()) {
        return size.applyAsDouble(part.trips());
      }
    }
    return 1;
  }

  /** How much longer a function runs for what it is called with here than it does typically. */
  private double share(Layer outer, Layer inner) {
    if (inner.function() == outer.function()) {
      return 1;
    }
    double typical = size.applyAsDouble(works.of(inner.function()).work().total());
    for (Account.Part part : works.of(outer.function()).parts()) {
      boolean isCall =
          part.targets().stream().anyMatch(it -> it.function() == inner.function())
              && outer.code().span().contains(part.code().span());
      if (isCall && typical > 0) {
        return size.applyAsDouble(part.single().total()) / typical;
      }
    }
    return 1;
  }
}
