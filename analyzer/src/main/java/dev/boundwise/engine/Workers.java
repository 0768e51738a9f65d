package dev.boundwise.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * Threads that share numbered tasks. Their stacks are large, because trees are walked by recursion;
 * the memory is reserved but used only as deep as code is nested.
 */
final class Workers {

  private static final long STACK_BYTES = 512L << 20;

  private final IntConsumer task;
  private final int count;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private Workers(int count, IntConsumer task) {
    this.count = count;
    this.task = task;
  }

  /**
   * Runs a task for each number below {@code count}, the lower ones first, and returns when all are
   * done. What a task throws is thrown here, and ends the others.
   */
  static void run(int threads, int count, IntConsumer task) {
    new Workers(count, task).run(Math.min(threads, count));
  }

  private void run(int threads) {
    List<Thread> started = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread thread = new Thread(null, this::work, "boundwise-" + (i + 1), STACK_BYTES);
      thread.setDaemon(true);
      thread.start();
      started.add(thread);
    }
    try {
      for (Thread thread : started) {
        thread.join();
      }
    } catch (InterruptedException e) {
      next.set(count);
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
    switch (failure.get()) {
      case null -> {}
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case Throwable e -> throw new IllegalStateException(e);
    }
  }

  private void work() {
    try {
      for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
        task.accept(i);
      }
    } catch (Throwable e) { // handed on to the thread that waits
      failure.compareAndSet(null, e);
      next.set(count);
    }
  }
}
