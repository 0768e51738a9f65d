package dev.boundwise.rules.remedy;

import dev.boundwise.advice.Candidate;
import dev.boundwise.advice.Heavy;
import dev.boundwise.advice.Load;
import dev.boundwise.knowledge.Resource;
import java.util.List;

/** What is waited for that others can be waited for beside. */
final class Overlapping {

  /** From so many nanoseconds on a round waits for a device. */
  private static final double DEVICE = 100e3;

  private Overlapping() {}

  /**
   * Nanoseconds of one run that many could wait at once. Who sleeps keeps a pace: it is no wait for
   * anybody.
   */
  static double of(Candidate candidate) {
    Load load = candidate.load();
    double database = isSqlite(candidate) ? 0 : load.wait(Resource.DATABASE);
    double disk = load.wait(Resource.DISK);
    // shorter ones are copies from the page cache, made by this very core
    boolean isDevice = disk / load.rounds() > DEVICE;
    return load.wait(Resource.NETWORK)
        + database
        + (isDevice ? disk : 0)
        + load.wait(Resource.SUBPROCESS);
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
