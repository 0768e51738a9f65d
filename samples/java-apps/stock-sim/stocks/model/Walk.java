package stocks.model;

import java.util.SplittableRandom;

public final class Walk {
    private final double drift;
    private final double deviation;
    private final SplittableRandom random;

    public Walk(double drift, double deviation, long seed) {
        this.drift = drift;
        this.deviation = deviation;
        random = new SplittableRandom(seed);
    }

    public double end(double start, int days) {
        double logarithm = 0;
        for (int day = 0; day < days; day++) {
            logarithm += drift + deviation * random.nextGaussian();
        }
        return start * Math.exp(logarithm);
    }

    public double[] path(double start, int days) {
        double[] path = new double[days];
        double price = start;
        for (int day = 0; day < days; day++) {
            price *= Math.exp(drift + deviation * random.nextGaussian());
            path[day] = price;
        }
        return path;
    }
}
