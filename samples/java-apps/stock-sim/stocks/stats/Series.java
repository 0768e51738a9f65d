package stocks.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

public final class Series {
    private Series() {}

    public static double[] returns(double[] prices) {
        return IntStream.range(1, prices.length).mapToDouble(i -> Math.log(prices[i] / prices[i - 1])).toArray();
    }

    public static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    public static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / values.length);
    }

    public static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))];
    }

    public static double[] autocorrelation(double[] values, int lags) {
        double mean = mean(values);
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean);
        }
        double[] out = new double[lags];
        for (int lag = 0; lag < lags; lag++) {
            double sum = 0;
            for (int i = lag; i < values.length; i++) {
                sum += (values[i] - mean) * (values[i - lag] - mean);
            }
            out[lag] = sum / variance;
        }
        return out;
    }
}
