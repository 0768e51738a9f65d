package linear;

import java.util.Arrays;

public final class Matrix {
    private final int rows;
    private final int columns;
    private final double[][] cells;

    public Matrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.cells = new double[rows][columns];
    }

    public static Matrix identity(int size) {
        Matrix matrix = new Matrix(size, size);
        for (int i = 0; i < size; i++) {
            matrix.cells[i][i] = 1;
        }
        return matrix;
    }

    public double get(int row, int column) {
        return cells[row][column];
    }

    public void set(int row, int column, double value) {
        cells[row][column] = value;
    }

    public Matrix times(Matrix other) {
        Matrix product = new Matrix(rows, other.columns);
        for (int i = 0; i < rows; i++) {
            for (int k = 0; k < columns; k++) {
                double left = cells[i][k];
                for (int j = 0; j < other.columns; j++) {
                    product.cells[i][j] += left * other.cells[k][j];
                }
            }
        }
        return product;
    }

    public double[] times(double[] vector) {
        double[] product = new double[rows];
        for (int i = 0; i < rows; i++) {
            product[i] = dot(cells[i], vector);
        }
        return product;
    }

    public Matrix transposed() {
        Matrix result = new Matrix(columns, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result.cells[j][i] = cells[i][j];
            }
        }
        return result;
    }

    public double norm() {
        double sum = 0;
        for (double[] row : cells) {
            for (double cell : row) {
                sum += cell * cell;
            }
        }
        return Math.sqrt(sum);
    }

    public double trace() {
        double sum = 0;
        for (int i = 0; i < Math.min(rows, columns); i++) {
            sum += cells[i][i];
        }
        return sum;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Solves by elimination with pivots. */
    public double[] solve(double[] right) {
        double[][] left = new double[rows][];
        for (int i = 0; i < rows; i++) {
            left[i] = Arrays.copyOf(cells[i], columns);
        }
        double[] result = right.clone();
        for (int step = 0; step < rows; step++) {
            int pivot = pivot(left, step);
            double[] row = left[pivot];
            left[pivot] = left[step];
            left[step] = row;
            double value = result[pivot];
            result[pivot] = result[step];
            result[step] = value;
            for (int i = step + 1; i < rows; i++) {
                double factor = left[i][step] / row[step];
                result[i] -= factor * result[step];
                for (int j = step; j < columns; j++) {
                    left[i][j] -= factor * row[j];
                }
            }
        }
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = i + 1; j < columns; j++) {
                result[i] -= left[i][j] * result[j];
            }
            result[i] /= left[i][i];
        }
        return result;
    }

    private static int pivot(double[][] left, int step) {
        int best = step;
        for (int i = step + 1; i < left.length; i++) {
            if (Math.abs(left[i][step]) > Math.abs(left[best][step])) {
                best = i;
            }
        }
        return best;
    }

    public double power(int rounds) {
        double[] vector = new double[columns];
        Arrays.fill(vector, 1);
        double value = 0;
        for (int i = 0; i < rounds; i++) {
            double[] next = times(vector);
            value = Math.sqrt(dot(next, next));
            for (int j = 0; j < next.length; j++) {
                next[j] /= value;
            }
            vector = next;
        }
        return value;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (double[] row : cells) {
            out.append(Arrays.toString(row)).append('\n');
        }
        return out.toString();
    }
}
