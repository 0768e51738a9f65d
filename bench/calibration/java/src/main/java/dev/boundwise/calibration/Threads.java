package dev.boundwise.calibration;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What starts work and what keeps it apart, with nobody in the way. */
@State(Scope.Thread)
public class Threads {
  ReentrantLock lock = new ReentrantLock();
  ReentrantReadWriteLock shared = new ReentrantReadWriteLock();
  Semaphore semaphore = new Semaphore(3);
  AtomicInteger count = new AtomicInteger();
  LongAdder adder = new LongAdder();
  LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
  ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
  ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 1);
  Logger silent = Logger.getLogger("silent");
  ExecutorService pool;
  ExecutorService virtual;
  int x;

  @Setup
  public void prepare() {
    pool = Executors.newFixedThreadPool(1);
    virtual = Executors.newVirtualThreadPerTaskExecutor();
    silent.setLevel(Level.WARNING);
  }

  @TearDown
  public void finish() {
    pool.shutdownNow();
    virtual.shutdownNow();
  }

  @Benchmark
  public int lockUnlock() {
    lock.lock();
    try {
      return x++;
    } finally {
      lock.unlock();
    }
  }

  @Benchmark
  public int monitor() {
    synchronized (this) {
      return x++;
    }
  }

  @Benchmark
  public int readLock() {
    shared.readLock().lock();
    try {
      return x++;
    } finally {
      shared.readLock().unlock();
    }
  }

  @Benchmark
  public int acquireRelease() throws InterruptedException {
    semaphore.acquire();
    semaphore.release();
    return x;
  }

  @Benchmark
  public int incrementAndGet() {
    return count.incrementAndGet();
  }

  @Benchmark
  public void adderIncrement() {
    adder.increment();
  }

  @Benchmark
  public Integer putTake() throws InterruptedException {
    queue.put(7);
    return queue.take();
  }

  @Benchmark
  public Integer threadLocalGet() {
    return local.get();
  }

  @Benchmark
  public int submitGet() throws ExecutionException, InterruptedException {
    return pool.submit(() -> x).get();
  }

  @Benchmark
  public int submitGetVirtual() throws ExecutionException, InterruptedException {
    return virtual.submit(() -> x).get();
  }

  @Benchmark
  public int submitMany() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(100);
    for (int i = 0; i < 100; i++) {
      pool.execute(done::countDown);
    }
    done.await();
    return x;
  }

  @Benchmark
  public int startJoin() throws InterruptedException {
    Thread thread = new Thread(() -> x++);
    thread.start();
    thread.join();
    return x;
  }

  @Benchmark
  public int startJoinVirtual() throws InterruptedException {
    Thread.startVirtualThread(() -> x++).join();
    return x;
  }

  @Benchmark
  public int newPool() {
    ExecutorService made = Executors.newFixedThreadPool(2);
    made.shutdown();
    return x;
  }

  @Benchmark
  public CompletableFuture<Void> allOf() {
    return CompletableFuture.allOf(
        CompletableFuture.completedFuture(1), CompletableFuture.completedFuture(2));
  }

  @Benchmark
  public CompletableFuture<Integer> pendingThenApply() {
    CompletableFuture<Integer> made = new CompletableFuture<>();
    CompletableFuture<Integer> then = made.thenApply(it -> it + 1);
    made.complete(1);
    return then;
  }

  @Benchmark
  public long nanoTime() {
    return System.nanoTime();
  }

  @Benchmark
  public long currentTimeMillis() {
    return System.currentTimeMillis();
  }

  @Benchmark
  public void loggedNowhere() {
    silent.info("nobody reads this");
  }

  @Benchmark
  public Thread currentThread() {
    return Thread.currentThread();
  }
}
