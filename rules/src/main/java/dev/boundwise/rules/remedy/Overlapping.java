package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Load;
import dev.boundwise.advice.Round;
import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Latency;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.resolve.Value;
import java.util.List;
import java.util.Optional;

/** What is waited for that others can be waited for beside. */
final class Overlapping {

  /** From so many nanoseconds on a round waits for a device. */
  private static final double DEVICE = 100e3;

  private Overlapping() {}

  /**
   * Nanoseconds of one run that many could wait at once. Who sleeps keeps a pace: it is no wait for
   * anybody, unless the sleep stands for one.
   */
  static double of(Candidate candidate) {
    Load load = candidate.load();
    double database = isSqlite(candidate) ? 0 : load.wait(Resource.DATABASE);
    double disk = load.wait(Resource.DISK);
    // shorter ones are copies from the page cache, made by this very core
    boolean isDevice = disk / load.rounds() > DEVICE;
    double all =
        load.wait(Resource.NETWORK)
            + database
            + (isDevice ? disk : 0)
            + load.wait(Resource.SUBPROCESS)
            + (StandIn.is(candidate) ? load.wait(Resource.SLEEP) : 0);
    return Math.max(0, all - stepping(candidate));
  }

  /** What waiting for the elements takes, of a cursor or of pages: they come one by one. */
  static double stepping(Candidate candidate) {
    Optional<Round> round = Round.of(candidate.region());
    if (round.isEmpty()) {
      return 0;
    }
    Knowledge knowledge = candidate.program().knowledge();
    String next = round.get().loop().isAsync() ? ".__anext__" : ".__next__";
    double most = 0;
    for (Value value : candidate.facts().valueOf(round.get().loop().source()).options()) {
      if (value instanceof Value.Instance it) {
        double step =
            knowledge
                .lookup(it.type() + next)
                .flatMap(fact -> knowledge.latency(fact.does()))
                .map(Latency::waitNanos)
                .orElse(0.0);
        most = Math.max(most, step);
      }
    }
    return most * candidate.load().rounds();
  }

  /** Whether its database is a file of sqlite3: measured, two threads are as slow as one. */
  static boolean isSqlite(Candidate candidate) {
    if (candidate.load().wait(Resource.DATABASE) <= 0) {
      return false;
    }
    List<String> names = Heavy.libraries(candidate);
    return names.stream().anyMatch(it -> it.startsWith("sqlite3.") || it.startsWith("aiosqlite."));
  }
}
