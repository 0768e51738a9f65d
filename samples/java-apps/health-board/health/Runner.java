package health;

import health.checks.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class Runner implements AutoCloseable {
    private final ExecutorService pool;

    public Runner(int threads) {
        pool = Executors.newFixedThreadPool(threads);
    }

    public List<Result> all(List<Check> checks) throws InterruptedException {
        List<Callable<Result>> tasks = new ArrayList<>();
        for (Check check : checks) {
            tasks.add(() -> timed(check));
        }
        List<Result> results = new ArrayList<>();
        for (Future<Result> future : pool.invokeAll(tasks)) {
            results.add(resultOf(future));
        }
        return results;
    }

    /** What failed gets another chance, one by one, after a pause. */
    public List<Result> again(List<Result> results, List<Check> checks) throws InterruptedException {
        List<Result> out = new ArrayList<>(results);
        for (int i = 0; i < out.size(); i++) {
            if (!out.get(i).good()) {
                Thread.sleep(4);
                out.set(i, timed(checks.get(i)));
            }
        }
        return out;
    }

    public Result atMost(Check check, long millis) throws InterruptedException {
        Future<Result> future = pool.submit(() -> timed(check));
        try {
            return future.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            future.cancel(true);
            return Result.failed(check.name(), e);
        }
    }

    private static Result timed(Check check) {
        long start = System.nanoTime();
        try {
            String detail = check.run();
            return new Result(check.name(), true, (System.nanoTime() - start) / 1_000_000, detail);
        } catch (Exception e) {
            return Result.failed(check.name(), e);
        }
    }

    private static Result resultOf(Future<Result> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return Result.failed("?", e);
        }
    }

    @Override
    public void close() throws InterruptedException {
        pool.shutdown();
        pool.awaitTermination(2, TimeUnit.SECONDS);
    }
}
