package plc;

import java.util.Arrays;

/** The history of one tag. */
public class Trend {
    private final double[] values;
    private int next;
    private int count;

    public Trend(int capacity) {
        values = new double[capacity];
    }

    public void add(double value) {
        values[next] = value;
        next = (next + 1) % values.length;
        if (count < values.length) {
            count++;
        }
    }

    /** Oldest first. */
    public double[] snapshot() {
        double[] copy = new double[count];
        int start = (next - count + values.length) % values.length;
        for (int i = 0; i < count; i++) {
            copy[i] = values[(start + i) % values.length];
        }
        return copy;
    }

    public double percentile(double part) {
        double[] sorted = snapshot();
        Arrays.sort(sorted);
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted[(int) Math.round(part * (sorted.length - 1))];
    }

    /** Exponential smoothing with a window of medians before it. */
    public double[] smooth(int window, double alpha) {
        double[] raw = snapshot();
        double[] result = new double[raw.length];
        double[] near = new double[window];
        double state = raw.length > 0 ? raw[0] : 0;
        for (int i = 0; i < raw.length; i++) {
            int n = Math.min(window, i + 1);
            for (int k = 0; k < n; k++) {
                double value = raw[i - k];
                int at = k;
                while (at > 0 && near[at - 1] > value) {
                    near[at] = near[at - 1];
                    at--;
                }
                near[at] = value;
            }
            state += alpha * (near[n / 2] - state);
            result[i] = state;
        }
        return result;
    }

    /** The lag at which the trend is most like itself, for finding cycles. */
    public int cycle(int shortest, int longest) {
        double[] raw = snapshot();
        double mean = 0;
        for (int i = 0; i < raw.length; i++) {
            mean += raw[i] / raw.length;
        }
        int best = 0;
        double bestSum = Double.NEGATIVE_INFINITY;
        for (int lag = shortest; lag <= longest && lag < raw.length; lag++) {
            double sum = 0;
            for (int i = lag; i < raw.length; i++) {
                sum += (raw[i] - mean) * (raw[i - lag] - mean);
            }
            sum /= raw.length - lag;
            if (sum > bestSum) {
                bestSum = sum;
                best = lag;
            }
        }
        return best;
    }
}
