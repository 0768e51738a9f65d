package dev.boundwise.advice;

import dev.boundwise.knowledge.Resource;
import dev.boundwise.runtime.PythonRuntime;

/**
 * What a loop would take if its rounds ran at once.
 *
 * @param before what it takes as it is, in nanoseconds
 * @param after what it would take
 * @param workers how many would share the rounds
 * @param chunk how many rounds a worker is given at a time
 */
public record Speedup(double before, double after, int workers, int chunk) {

  /** Below this a change is not worth its code. */
  public static final double WORTHWHILE = 1.2;

  /**
   * What computes is predicted to take too long by a factor of this, as likely as not more: advice
   * has to be no loss then.
   */
  public static final double DOUBT = 2;

  /** The same of what calls itself: how often it does so is less sure. */
  public static final double DOUBT_OF_RECURSION = 6;

  /** Rounds come in about so many tasks for each worker: the last ones to end are short. */
  static final int TASKS_PER_WORKER = 4;

  /** As many threads as wait at once in a pool by default at most. */
  private static final int MOST_THREADS = 32;

  /** So many more threads than cores a pool has by default: concurrent.futures. */
  private static final int THREADS_BESIDE_CORES = 4;

  /** As many requests as are on their way at once without harm to who answers. */
  private static final int MOST_TASKS = 100;

  /** A disk does about so many things at once: measured with files that are synced. */
  private static final int DISK_REQUESTS = 3;

  /** What a round costs its loop that hands it out and takes its result. */
  private static final double HANDING = 100;

  /** How many times as fast it would be. */
  public double factor() {
    return after <= 0 ? 1 : before / after;
  }

  public boolean isWorthwhile() {
    return factor() >= WORTHWHILE;
  }

  /** Whether it is slower than what is there. */
  public boolean isLoss() {
    return factor() < 1;
  }

  /**
   * In processes.
   *
   * @param stays what the parent does meanwhile by itself, in nanoseconds: making the elements
   * @param amounts what goes and comes back
   */
  public static Speedup processes(
      Load load, double stays, Transfer.Amounts amounts, PythonRuntime runtime, Prices prices) {
    return separate(
        load,
        stays,
        amounts,
        runtime,
        prices,
        prices.processPool(workers(load, runtime)),
        prices.processTask());
  }

  /** In interpreters of one process. */
  public static Speedup interpreters(
      Load load, double stays, Transfer.Amounts amounts, PythonRuntime runtime, Prices prices) {
    return separate(
        load,
        stays,
        amounts,
        runtime,
        prices,
        prices.interpreterPool(workers(load, runtime)),
        prices.interpreterTask());
  }

  private static int workers(Load load, PythonRuntime runtime) {
    return (int) Math.max(1, Math.min(runtime.cores(), load.rounds()));
  }

  private static Speedup separate(
      Load load,
      double stays,
      Transfer.Amounts amounts,
      PythonRuntime runtime,
      Prices prices,
      double start,
      double task) {
    double rounds = load.rounds();
    int workers = workers(load, runtime);
    double chunk = Math.max(1, Math.ceil(rounds / (workers * TASKS_PER_WORKER)));
    double tasks = Math.ceil(rounds / chunk);
    double round = load.round();
    double sent =
        rounds * amounts.element().nanos(prices, round)
            + tasks * amounts.given().nanos(prices, round);
    double back = rounds * amounts.result().nanos(prices, round);
    double handed = tasks * task + rounds * (prices.processItem() + HANDING);
    // a disk serves one after the other
    double alone = load.wait(Resource.DISK);
    double split = Math.max(0, load.total() - stays - alone);
    double perTask = split / tasks;
    double computing =
        Math.ceil(tasks / workers)
            * perTask
            / (workers > 1 ? Math.min(1, prices.processGain()) : 1);
    // the parent pickles and unpickles while workers compute, and needs a core for that
    double parent = (sent + back) / 2 + handed;
    double worker = computing + (sent + back) / 2 / workers;
    double shared = (parent + worker * workers) / runtime.cores();
    double after = start + stays + alone + Math.max(Math.max(parent, worker), shared);
    return new Speedup(load.total(), after, workers, (int) Math.min(1e6, chunk));
  }

  /**
   * In threads of one process.
   *
   * @param overlapping what is waited for that others can be waited for beside, in nanoseconds
   */
  public static Speedup threads(
      Load load, double stays, double overlapping, PythonRuntime runtime, Prices prices) {
    return threads(load, stays, overlapping, runtime, prices, MOST_THREADS);
  }

  /** In threads of an event loop's own pool. */
  public static Speedup handedOver(
      Load load, double stays, double overlapping, PythonRuntime runtime, Prices prices) {
    return threads(load, stays, overlapping, runtime, prices, ofLoop(runtime));
  }

  private static int ofLoop(PythonRuntime runtime) {
    return Math.min(MOST_THREADS, runtime.cores() + THREADS_BESIDE_CORES);
  }

  private static Speedup threads(
      Load load, double stays, double overlapping, PythonRuntime runtime, Prices prices, int most) {
    double rounds = load.rounds();
    int workers = (int) Math.max(1, Math.min(most, rounds));
    double alone = load.waiting() - overlapping;
    double computing = load.interpreter() + load.released();
    double onCores =
        runtime.isFree()
            ? (load.interpreter() / prices.freeThreadGain() + load.released()) / runtime.cores()
            : Math.max(load.interpreter(), computing / runtime.cores());
    double spread = (overlapping + computing) / rounds * Math.ceil(rounds / workers);
    double busy = onCores + Math.min(overlapping, overlapping / rounds);
    double after =
        prices.threadPool(workers)
            + rounds * prices.threadTask()
            + stays
            + alone
            + Math.max(Math.max(busy, spread), limited(load, overlapping, runtime));
    return new Speedup(load.total(), after, workers, 1);
  }

  /** What is waited for that does not come sooner to as many as ask: other processes, a disk. */
  private static double limited(Load load, double overlapping, PythonRuntime runtime) {
    double disk = overlapping < load.waiting() ? 0 : load.wait(Resource.DISK) / DISK_REQUESTS;
    return load.wait(Resource.SUBPROCESS) / runtime.cores() + disk;
  }

  /** In tasks of an event loop. */
  public static Speedup tasks(Load load, double overlapping, PythonRuntime runtime, Prices prices) {
    return tasks(load, overlapping, runtime, prices, MOST_TASKS);
  }

  /** In tasks of an event loop, each of which waits for a thread of the loop's own pool. */
  public static Speedup handedTasks(
      Load load, double overlapping, PythonRuntime runtime, Prices prices) {
    return tasks(load, overlapping, runtime, prices, ofLoop(runtime));
  }

  private static Speedup tasks(
      Load load, double overlapping, PythonRuntime runtime, Prices prices, int most) {
    double rounds = load.rounds();
    int workers = (int) Math.max(1, Math.min(most, rounds));
    double computing = load.interpreter() + load.released();
    double alone = load.waiting() - overlapping;
    double spread = (overlapping + computing) / rounds * Math.ceil(rounds / workers);
    double busy = computing + overlapping / rounds;
    double after =
        rounds * prices.asyncTask()
            + alone
            + Math.max(Math.max(busy, spread), limited(load, overlapping, runtime));
    return new Speedup(load.total(), after, workers, 1);
  }

  /**
   * In threads without a lock, each of which does a part of what is computed.
   *
   * @param contended what more a round takes because others touch what it touches, in nanoseconds
   */
  public static Speedup freeThreads(
      Load load, double stays, double contended, PythonRuntime runtime, Prices prices) {
    double rounds = load.rounds();
    int workers = workers(load, runtime);
    double chunk = Math.max(1, Math.ceil(rounds / (workers * TASKS_PER_WORKER)));
    double tasks = Math.ceil(rounds / chunk);
    // native code that lets go of a lock never met one: it shares the cores like processes
    double shared = Math.max(0, load.interpreter() - stays) / prices.freeThreadGain();
    double split = shared + (load.released() + load.waiting()) / prices.processGain();
    double computing = Math.ceil(tasks / workers) * split / tasks;
    double after = prices.threadPool(workers) + tasks * prices.threadTask() + stays + computing;
    after += contended * rounds;
    return new Speedup(load.total(), after, workers, (int) Math.min(1e6, chunk));
  }
}
