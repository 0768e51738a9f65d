package stocks.model;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import stocks.stats.Series;

public final class MonteCarlo {
    private final Walk walk;
    private final int runs;
    private final int days;

    public MonteCarlo(Walk walk, int runs, int days) {
        this.walk = walk;
        this.runs = runs;
        this.days = days;
    }

    public double valueAtRisk(double part) {
        double[] ends = new double[runs];
        for (int i = 0; i < runs; i++) {
            ends[i] = walk.end(1, days);
        }
        return 1 - Series.quantile(ends, part);
    }

    public double callPrice(double start, double strike, double rate) {
        double sum = 0;
        for (int i = 0; i < runs; i++) {
            sum += Math.max(0, walk.end(start, days) - strike);
        }
        return sum / runs * Math.exp(-rate * days / 250);
    }

    public double drawdown() {
        double worst = 0;
        for (int i = 0; i < runs / 10; i++) {
            worst = Math.max(worst, drawdown(walk.path(100, days)));
        }
        return worst;
    }

    static double drawdown(double[] path) {
        double peak = path[0];
        double worst = 0;
        for (double price : path) {
            peak = Math.max(peak, price);
            worst = Math.max(worst, 1 - price / peak);
        }
        return worst;
    }

    /** A task for each deviation, on two threads. */
    public static double worst(List<Double> deviations) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Double>> futures = new ArrayList<>();
            for (double deviation : deviations) {
                futures.add(pool.submit(() -> new MonteCarlo(new Walk(0, deviation, 1), 5_000, 120).valueAtRisk(0.01)));
            }
            return largest(futures);
        }
    }

    private static double largest(List<Future<Double>> futures) throws Exception {
        double largest = 0;
        for (Future<Double> future : futures) {
            largest = Math.max(largest, future.get());
        }
        return largest;
    }
}
