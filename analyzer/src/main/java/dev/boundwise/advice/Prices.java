package dev.boundwise.advice;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.StartMethod;

/**
 * What it takes on a runtime to start workers, to hand tasks to them and to carry values there, in
 * nanoseconds, as tables of measured figures have it.
 */
public final class Prices {

  /** Figures were measured with a pool of two. */
  private static final int MEASURED_WORKERS = 2;

  /** A list of numbers, per element, over its bytes in a pickle: what an object of it takes. */
  private static final double BYTES_OF_INT = 3.7;

  private final Knowledge knowledge;
  private final PythonRuntime runtime;

  private Prices(Knowledge knowledge, PythonRuntime runtime) {
    this.knowledge = knowledge;
    this.runtime = runtime;
  }

  public static Prices of(Knowledge knowledge, PythonRuntime runtime) {
    return new Prices(knowledge, runtime);
  }

  /** Those of a candidate's runtime. */
  public static Prices of(Candidate candidate) {
    return of(candidate.program().knowledge(), candidate.runtime());
  }

  private double figure(String name) {
    return knowledge.figure(name, runtime);
  }

  /** A pool of processes, until all answer, and its end. */
  public double processPool(int workers) {
    String method = runtime.startMethod().word();
    double one = figure("worker-start-" + method);
    // all but fork start in the new process, and several of them at once
    double more = runtime.startMethod() == StartMethod.FORK ? one : one / runtime.cores();
    return figure("pool-start-" + method) + Math.max(0, workers - MEASURED_WORKERS) * more;
  }

  /** A task of a pool of processes that is sent by itself. */
  public double processTask() {
    return figure("pool-task");
  }

  /** An item of a task of many. */
  public double processItem() {
    return figure("pool-chunked");
  }

  /** A pool of threads, and its end. */
  public double threadPool(int workers) {
    return workers * figure("thread-start");
  }

  public double threadTask() {
    return figure("thread-task");
  }

  /** A pool of interpreters, until all answer, and its end. */
  public double interpreterPool(int workers) {
    return figure("interpreter-pool-start")
        + Math.max(0, workers - MEASURED_WORKERS) * figure("interpreter-start");
  }

  public double interpreterTask() {
    return figure("interpreter-task");
  }

  /** A task of an event loop that others are gathered with. */
  public double asyncTask() {
    return figure("async-gather");
  }

  /** A call that an event loop has a thread do. */
  public double asyncThread() {
    return figure("async-thread-gather");
  }

  /** A byte through a pipe. */
  public double pipeByte() {
    return figure("pipe-byte");
  }

  /** A byte of text or of an array, pickled and read again. */
  public double pickledByte() {
    return figure("pickle-str") + figure("unpickle-str");
  }

  /** An object pickled and read again, beside its bytes: a number, a text, an entry. */
  public double pickledObject() {
    return (figure("pickle-ints") + figure("unpickle-ints")) * BYTES_OF_INT;
  }

  /** How much of a core each of several processes has that all compute, from 0 to 1. */
  public double processGain() {
    PythonRuntime locked =
        PythonRuntime.of(runtime.version(), false, runtime.cores(), runtime.platform());
    return knowledge.figure("gain-processes", locked) / MEASURED_WORKERS;
  }

  /** The same of threads without a lock, as far as they share nothing that they change. */
  public double freeThreadGain() {
    return figure("free-gain-calls") / MEASURED_WORKERS;
  }
}
