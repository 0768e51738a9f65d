package tick;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

public final class Ticker implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);

    public ScheduledFuture<?> every(long millis, Runnable task) {
        return timer.scheduleAtFixedRate(task, millis, millis, TimeUnit.MILLISECONDS);
    }

    public ScheduledFuture<?> once(long millis, Runnable task) {
        return timer.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    /** Waits for a result that is computed later. */
    public long later(long millis, int size) throws InterruptedException, ExecutionException {
        return timer.schedule(() -> (long) size * millis, millis, TimeUnit.MILLISECONDS).get();
    }

    public void awaitRuns(int count) throws InterruptedException {
        CountDownLatch latch = new CountDownLatch(count);
        ScheduledFuture<?> runs = every(3, latch::countDown);
        latch.await();
        runs.cancel(false);
    }

    @Override
    public void close() throws InterruptedException {
        timer.shutdownNow();
        timer.awaitTermination(1, TimeUnit.SECONDS);
    }
}
