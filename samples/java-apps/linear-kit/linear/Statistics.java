package linear;

import java.util.Arrays;

public final class Statistics {
    private Statistics() {}

    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    public static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    public static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    public static double correlation(double[] xs, double[] ys) {
        double meanX = mean(xs);
        double meanY = mean(ys);
        double above = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < xs.length; i++) {
            above += (xs[i] - meanX) * (ys[i] - meanY);
            x += (xs[i] - meanX) * (xs[i] - meanX);
            y += (ys[i] - meanY) * (ys[i] - meanY);
        }
        return above / Math.sqrt(x * y);
    }

    public static double[] moving(double[] values, int window) {
        double[] result = new double[values.length - window + 1];
        for (int i = 0; i < result.length; i++) {
            double sum = 0;
            for (int j = 0; j < window; j++) {
                sum += values[i + j];
            }
            result[i] = sum / window;
        }
        return result;
    }

    public static int[] buckets(double[] values, int count) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        int[] counts = new int[count];
        for (double value : values) {
            counts[(int) Math.min(count - 1, (value - low) / (high - low) * count)]++;
        }
        return counts;
    }
}
