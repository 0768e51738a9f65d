package bakery;

import java.util.Arrays;

/** Heat in a loaf: an explicit scheme for its middle plane, from the pan to the crust. */
public class Dough {
    private final int size;
    private double[][] heat;

    public Dough(int size, double start) {
        this.size = size;
        heat = new double[size][size];
        for (double[] row : heat) Arrays.fill(row, start);
    }

    /** Bakes for so many steps; the crust has the oven's temperature. */
    public void bake(double oven, int steps) {
        double[][] next = new double[size][size];
        for (int step = 0; step < steps; step++) {
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    if (x == 0 || y == 0 || x == size - 1 || y == size - 1) {
                        next[y][x] = oven;
                    } else {
                        next[y][x] = heat[y][x] + 0.2 * (heat[y - 1][x] + heat[y + 1][x] + heat[y][x - 1] + heat[y][x + 1] - 4 * heat[y][x]);
                    }
                }
            }
            double[][] swap = heat;
            heat = next;
            next = swap;
        }
    }

    public double core() {
        return heat[size / 2][size / 2];
    }

    /** Steps until the middle is done. */
    public static int bakingTime(int size, double oven, double wanted) {
        Dough dough = new Dough(size, 24);
        int steps = 0;
        while (dough.core() < wanted && steps < 20_000) {
            dough.bake(oven, 10);
            steps += 10;
        }
        return steps;
    }

    /** A map of the crust in letters, for the display. */
    public String picture() {
        StringBuilder out = new StringBuilder();
        for (double[] row : heat) {
            for (double t : row) out.append(t < 60 ? '.' : t < 95 ? 'o' : t < 140 ? 'O' : '#');
            out.append('\n');
        }
        return out.toString();
    }
}
