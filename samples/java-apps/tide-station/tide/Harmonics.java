package tide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Prediction of tides by harmonic constituents, and the fitting of these. */
public final class Harmonics {
    private final Instant epoch;
    private final double mean;
    private final List<Constituent> constituents;

    public Harmonics(Instant epoch, double mean, List<Constituent> constituents) {
        this.epoch = epoch;
        this.mean = mean;
        this.constituents = List.copyOf(constituents);
    }

    public List<Constituent> constituents() {
        return constituents;
    }

    public double level(Instant time) {
        double hours = (time.toEpochMilli() - epoch.toEpochMilli()) / 3_600_000.0;
        return mean + constituents.stream().mapToDouble(each -> each.at(hours)).sum();
    }

    public List<Sample> predict(Instant from, Duration step, int count) {
        List<Sample> samples = new ArrayList<>(count);
        Instant time = from;
        for (int i = 0; i < count; i++) {
            samples.add(new Sample(time, level(time)));
            time = time.plus(step);
        }
        return samples;
    }

    /** High and low waters. */
    public List<Sample> extremes(Instant from, Duration span) {
        Duration step = Duration.ofMinutes(10);
        List<Sample> curve = predict(from, step, (int) span.dividedBy(step));
        List<Sample> turns = new ArrayList<>();
        for (int i = 1; i + 1 < curve.size(); i++) {
            double before = curve.get(i - 1).level(), here = curve.get(i).level(), after = curve.get(i + 1).level();
            if ((here > before) != (after > here)) {
                turns.add(refine(curve.get(i - 1).time(), curve.get(i + 1).time(), here > before));
            }
        }
        return turns;
    }

    private Sample refine(Instant low, Instant high, boolean rising) {
        long a = low.getEpochSecond(), b = high.getEpochSecond();
        while (b - a > 2) {
            long left = a + (b - a) / 3, right = b - (b - a) / 3;
            boolean leftHigher = level(Instant.ofEpochSecond(left)) > level(Instant.ofEpochSecond(right));
            if (leftHigher == rising) {
                b = right;
            } else {
                a = left;
            }
        }
        Instant at = Instant.ofEpochSecond((a + b) / 2);
        return new Sample(at, level(at));
    }

    /** Least squares for known speeds. */
    public static Harmonics fit(List<Sample> samples, List<Constituent> like) {
        Instant epoch = samples.get(0).time();
        int size = 2 * like.size() + 1;
        double[][] normal = new double[size][size + 1];
        double[] row = new double[size];
        for (Sample sample : samples) {
            double hours = sample.hoursSince(epoch);
            row[0] = 1;
            for (int k = 0; k < like.size(); k++) {
                double angle = Math.toRadians(like.get(k).speed() * hours);
                row[2 * k + 1] = Math.cos(angle);
                row[2 * k + 2] = Math.sin(angle);
            }
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    normal[i][j] += row[i] * row[j];
                }
                normal[i][size] += row[i] * sample.level();
            }
        }
        double[] x = solve(normal);
        List<Constituent> fitted = new ArrayList<>();
        for (int k = 0; k < like.size(); k++) {
            double c = x[2 * k + 1], s = x[2 * k + 2];
            double phase = (Math.toDegrees(Math.atan2(s, c)) + 360) % 360;
            fitted.add(new Constituent(like.get(k).name(), like.get(k).speed(), Math.hypot(c, s), phase));
        }
        return new Harmonics(epoch, x[0], fitted);
    }

    private static double[] solve(double[][] m) {
        int n = m.length;
        for (int column = 0; column < n; column++) {
            int best = column;
            for (int i = column + 1; i < n; i++) {
                if (Math.abs(m[i][column]) > Math.abs(m[best][column])) best = i;
            }
            double[] swap = m[column];
            m[column] = m[best];
            m[best] = swap;
            for (int i = column + 1; i < n; i++) {
                double factor = m[i][column] / m[column][column];
                for (int j = column; j <= n; j++) m[i][j] -= factor * m[column][j];
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double sum = m[i][n];
            for (int j = i + 1; j < n; j++) sum -= m[i][j] * x[j];
            x[i] = sum / m[i][i];
        }
        return x;
    }

    /** Observed minus predicted: what the weather did. */
    public List<Sample> surge(List<Sample> samples) {
        return samples.stream().map(each -> each.withLevel(each.level() - level(each.time()))).toList();
    }
}
