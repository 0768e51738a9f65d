package meters.hub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public final class Readings {
    private final List<double[]> curves = new ArrayList<>();

    public void add(double[] curve) {
        curves.add(curve);
    }

    public double total() {
        double sum = 0;
        for (double[] curve : curves) {
            for (double value : curve) {
                sum += value;
            }
        }
        return sum;
    }

    public double peak() {
        double peak = 0;
        for (double[] curve : curves) {
            double[] sorted = curve.clone();
            Arrays.sort(sorted);
            peak = Math.max(peak, sorted[sorted.length * 99 / 100]);
        }
        return peak;
    }
}
