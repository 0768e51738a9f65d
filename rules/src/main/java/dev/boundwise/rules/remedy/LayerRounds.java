package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.cost.Account;
import dev.boundwise.cost.Works;
import dev.boundwise.program.Code;
import java.util.IdentityHashMap;

/** How many rounds the loops of a kernel have, each time that they run. */
final class LayerRounds {

  private final Candidate candidate;
  private final Layer root;
  private final Works works;
  private final IdentityHashMap<Code, Double> rounds = new IdentityHashMap<>();

  LayerRounds(Candidate candidate, Layer root) {
    this.candidate = candidate;
    this.root = root;
    this.works = Works.of(candidate.program());
    note(root, 1);
  }

  double of(Code loop) {
    return rounds.getOrDefault(loop, 1.0);
  }

  private void note(Layer layer, double share) {
    double trips = layer.code() == root.code() ? candidate.load().rounds() : trips(layer) * share;
    rounds.put(layer.code(), Math.max(1, trips));
    for (Layer inner : layer.inner()) {
      note(inner, share(layer, inner));
    }
  }

  private double trips(Layer layer) {
    for (Account.Part part : works.of(layer.function()).parts()) {
      if (part.code() == layer.code()) {
        return part.trips().typical();
      }
    }
    return 1;
  }

  /** How much longer a function runs for what it is called with here than it does typically. */
  private double share(Layer outer, Layer inner) {
    if (inner.function() == outer.function()) {
      return 1;
    }
    double typical = works.of(inner.function()).work().total().typical();
    for (Account.Part part : works.of(outer.function()).parts()) {
      boolean isCall =
          part.targets().stream().anyMatch(it -> it.function() == inner.function())
              && outer.code().span().contains(part.code().span());
      if (isCall && typical > 0) {
        return part.single().total().typical() / typical;
      }
    }
    return 1;
  }
}
