import java.nio.file.Path;
import java.util.Random;
import linear.Matrix;
import linear.Statistics;

public final class Scenario {
    public static void round(Path folder) {
        Random random = new Random(3);
        int size = 120;
        Matrix matrix = new Matrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix.set(i, j, random.nextDouble() + (i == j ? 5 : 0));
            }
        }
        Matrix product = matrix.times(matrix.transposed());
        product.norm();
        product.trace();
        Matrix.identity(size);
        double[] right = random.doubles(size).toArray();
        matrix.solve(right);
        matrix.power(20);
        double[] values = random.doubles(5000).toArray();
        double[] others = random.doubles(5000).toArray();
        Statistics.deviation(values);
        Statistics.median(values);
        Statistics.correlation(values, others);
        Statistics.moving(values, 30);
        Statistics.buckets(values, 20);
    }
}
