package sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestTemplate;

// doc:bad
class Reports {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  String render(Callable<String> report) throws Exception {
    Future<String> future = pool.submit(report);
    while (!future.isDone()) {
      Thread.sleep(100);  // expect: sleeping-poll "again and again, with `Thread.sleep(100)` between"
    }
    return future.get();
  }
}

// doc:good
class QuickReports {
  private final ExecutorService pool = Executors.newFixedThreadPool(4);

  String render(Callable<String> report) throws Exception {
    return pool.submit(report).get(30, TimeUnit.SECONDS);
  }
}

// doc:end

class Pools {
  private static final Logger log = LoggerFactory.getLogger(Pools.class);

  void close(ExecutorService pool) throws InterruptedException {
    pool.shutdown();
    while (!pool.isTerminated()) {
      log.info("still working: {}", pool);
      TimeUnit.MILLISECONDS.sleep(500);  // expect: sleeping-poll "`pool.isTerminated()`"
    }
  }

  void joined(Thread worker) {
    while (worker.isAlive()) {
      try {
        Thread.sleep(10);  // expect: sleeping-poll "`worker.isAlive()`"
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  int ended(Process process, long limit) throws Exception {
    long start = System.currentTimeMillis();
    while (process.isAlive()) {
      if (System.currentTimeMillis() - start > limit) {
        process.destroy();
        break;
      }
      pause();  // expect: sleeping-poll "`process.isAlive()`"
    }
    return process.exitValue();
  }

  private static void pause() throws InterruptedException {
    Thread.sleep(50);
  }

  void all(List<Future<String>> futures) throws InterruptedException {
    while (true) {
      boolean isDone = true;
      for (Future<String> future : futures) {
        if (!future.isDone()) {
          isDone = false;
        }
      }
      if (isDone) {
        break;
      }
      Thread.sleep(20);  // expect: sleeping-poll "`future.isDone()`"
    }
  }

  void streamed(List<Future<String>> futures) throws InterruptedException {
    while (futures.stream().anyMatch(future -> !future.isDone())) {
      Thread.sleep(20);  // expect: sleeping-poll "`future.isDone()`"
    }
  }

  void locked(ReentrantLock lock) throws InterruptedException {
    while (!lock.tryLock()) {
      Thread.sleep(5);  // expect: sleeping-poll "`lock.tryLock()`"
    }
  }
}

class Helpers {
  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void until(Condition condition, long limit) throws Exception {
    long end = System.currentTimeMillis() + limit;
    while (!condition.holds()) {
      if (System.currentTimeMillis() > end) {
        throw new IllegalStateException("too late");
      }
      Thread.sleep(50);
    }
  }

  void lambda(Future<String> future) throws Exception {
    until(() -> future.isDone(), 1_000);  // expect: sleeping-poll "asks for `future.isDone()` again and again and sleeps between"
  }

  void reference(Future<String> future) throws Exception {
    until(future::isDone, 1_000);  // expect: sleeping-poll "asks for `future::isDone`"
  }

  void negated(Thread thread, BlockingQueue<String> jobs) throws Exception {
    until(() -> !thread.isAlive(), 1_000);  // expect: sleeping-poll "`thread.isAlive()`"
    until(() -> !jobs.isEmpty(), 1_000);  // expect: sleeping-poll "`jobs.isEmpty()`"
  }

  /** No method waits for these. */
  void otherWay(Thread thread, BlockingQueue<String> jobs) throws Exception {
    until(() -> thread.isAlive(), 1_000);
    until(jobs::isEmpty, 1_000);
  }

  void remote(RestTemplate client, String url) throws Exception {
    until(() -> "done".equals(client.getForObject(url, String.class)), 1_000);
  }

  void works(Future<String> future, List<String> seen) throws Exception {
    until(() -> seen.add("again") && future.isDone(), 1_000);
  }

  /** It does more than wait. */
  private static void each(Condition condition, List<String> seen) throws Exception {
    while (!condition.holds()) {
      seen.add("again");
      Thread.sleep(50);
    }
  }

  void worked(Future<String> future, List<String> seen) throws Exception {
    each(() -> future.isDone(), seen);
  }
}

class Worker implements Runnable {
  private final BlockingQueue<String> jobs = new LinkedBlockingQueue<>();
  private final Queue<String> others = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean isReady = new AtomicBoolean();
  private volatile boolean isRunning = true;
  private volatile boolean isConnected;
  private String session;

  @Override
  public void run() {
    while (isRunning) {
      String job = jobs.poll();
      if (job == null) {
        sleep(100);  // expect: sleeping-poll "where `jobs.poll()` has nothing"
        continue;
      }
      work(job);
    }
  }

  void otherWay() {
    while (isRunning) {
      String job = others.poll();
      if (job != null) {
        work(job);
      } else {
        LockSupport.parkNanos(1_000_000);  // expect: sleeping-poll "where `others.poll()` has nothing"
      }
    }
  }

  void patiently() throws InterruptedException {
    while (isRunning) {
      String job = jobs.poll(1, TimeUnit.SECONDS);
      if (job != null) {
        work(job);
      } else {
        TimeUnit.SECONDS.sleep(5);  // expect: sleeping-poll "where `jobs.poll(1, TimeUnit.SECONDS)` has nothing"
      }
    }
  }

  String first() throws InterruptedException {
    while (jobs.isEmpty()) {
      Thread.sleep(10);  // expect: sleeping-poll "`jobs.isEmpty()`"
    }
    return jobs.remove();
  }

  /** No method waits until others have taken all. */
  void untilEmpty() throws InterruptedException {
    while (!jobs.isEmpty()) {
      Thread.sleep(10);
    }
  }

  void untilStarted(Thread thread) throws InterruptedException {
    while (!thread.isAlive()) {
      Thread.sleep(10);
    }
  }

  void connected() throws InterruptedException {
    while (!isConnected) {
      Thread.sleep(100);  // expect: sleeping-poll "`isConnected`"
    }
  }

  void ready() {
    while (!isReady.get()) {
      sleep(100);  // expect: sleeping-poll "`isReady.get()`"
    }
  }

  void opened() throws InterruptedException {
    while (!isOpen()) {
      Thread.sleep(100);  // expect: sleeping-poll "`isOpen()`"
    }
  }

  private boolean isOpen() {
    return session != null;
  }

  void onConnect(String name) {
    isConnected = true;
    session = name;
    isReady.set(true);
  }

  void stop() {
    isRunning = false;
  }

  /** Works in each round: the pause is wanted. */
  void regularly() throws InterruptedException {
    while (isRunning) {
      work("");
      Thread.sleep(1000);
    }
  }

  /** A time limit is no state. */
  void until(long end) throws InterruptedException {
    while (System.nanoTime() < end) {
      Thread.sleep(1);
    }
  }

  /** Takes part in what others do, and lets them run. */
  void spinning() {
    while (!isReady.get()) {
      Thread.onSpinWait();
      LockSupport.parkNanos(1);
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(String job) {
    session = session + job;
  }
}

/** What nobody tells of can only be asked for. */
class Outside {
  private final RestTemplate client = new RestTemplate();

  void remote(String url) throws InterruptedException {
    while (!"done".equals(client.getForObject(url, String.class))) {
      Thread.sleep(1000);
    }
  }

  void file(Path path) throws InterruptedException {
    while (!Files.exists(path)) {
      Thread.sleep(1000);
    }
  }

  String retried(String url) throws InterruptedException {
    for (int i = 0; ; i++) {
      try {
        return client.getForObject(url, String.class);
      } catch (RuntimeException e) {
        if (i == 3) {
          throw e;
        }
        Thread.sleep(100L << i);
      }
    }
  }
}
