package dev.boundwise.cost;

import dev.boundwise.effect.Routine;
import dev.boundwise.knowledge.Resource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions that call each other, as the nodes of a tree do that is gone over, or the functions of
 * a parser. Each node is somebody's child once: the average run makes about one call of another,
 * and there are as many runs below it as the tree is deep, of whatever kind they are.
 */
final class Circle {

  /** How many runs there are below a call of another. */
  private static final Plausible BELOW = Plausible.around(5, 10);

  /** Loops over children say how many there may be; on average there are few. */
  private static final double MOST_CHILDREN = 3;

  private static final int FEW = 4;

  /** How often each of them runs at least for one call from outside: some times on each level. */
  static final double RUNS = 10;

  private final Extents extents;
  private final double guessed;

  Circle(Extents extents, double guessed) {
    this.extents = extents;
    this.guessed = guessed;
  }

  /**
   * What runs take of routines that call each other.
   *
   * @param alone what each of them takes without its calls of the others, which are open
   */
  Map<Routine, Account> closed(Map<Routine, Account> alone) {
    EnumMap<Resource, Double> sums = new EnumMap<>(Resource.class);
    Doubt doubt = Doubt.NONE;
    double all = 1e-9;
    double logarithms = 0;
    boolean asks = alone.values().stream().anyMatch(it -> it.work().asks());
    for (Account account : alone.values()) {
      (asks ? account.work() : account.work().withoutAnswer())
          .time()
          .forEach((resource, time) -> sums.merge(resource, time.typical(), Double::sum));
      double total = Math.max(1, account.work().total().typical());
      all += total;
      logarithms += Math.log(total);
      doubt = doubt.plus(account.doubt());
    }
    // a few that call each other take turns; of many kinds, small nodes are many and heavy ones few
    double share =
        alone.size() <= FEW ? 1.0 / alone.size() : Math.exp(logarithms / alone.size()) / all;
    EnumMap<Resource, Polynomial> shares = new EnumMap<>(Resource.class);
    sums.forEach((resource, sum) -> shares.put(resource, Polynomial.estimate(sum * share)));
    Work usual = new Work(shares);
    Doubt each = doubt.times(1.0 / alone.size());
    double fewer = extents.isJava() ? 1 : Math.min(1, onward(alone.values()) / BELOW.typical());
    Map<Routine, Account> closed = new LinkedHashMap<>();
    for (Map.Entry<Routine, Account> entry : alone.entrySet()) {
      closed.put(
          entry.getKey(), closed(entry.getKey(), entry.getValue(), usual.times(fewer), each));
    }
    return closed;
  }

  /**
   * How many runs one leads to where most of them lead to none: now and then, and then again now
   * and then.
   */
  private static double onward(Collection<Account> alone) {
    double mean = 0;
    for (Account account : alone) {
      mean += Math.min(1, children(account)) / alone.size();
    }
    return mean < 1 ? 1 / (1 - mean) : Double.MAX_VALUE;
  }

  private static double children(Account alone) {
    double children = 0;
    for (double often : alone.open().values()) {
      children += often;
    }
    return children;
  }

  private Account closed(Routine routine, Account alone, Work usual, Doubt doubt) {
    double children = Math.min(children(alone), MOST_CHILDREN);
    Symbol below = extents.symbols().below(routine.function(), BELOW);
    Work work = alone.work().plus(usual.times(Polynomial.of(below)).times(children));
    return new Account(
        work.likely(guessed),
        alone.doubt().plus(doubt.times(Math.min(1, children))),
        new HashMap<>(),
        List.copyOf(alone.parts()),
        alone.starts(),
        alone.left(),
        alone.isGuessed());
  }
}
