package orbit;

import java.util.Random;

final class Matrix {
    private final double[][] cells;

    Matrix(double[][] cells) {
        this.cells = cells;
    }

    static Matrix random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[][] cells = new double[rows][columns];
        for (double[] row : cells) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextDouble();
            }
        }
        return new Matrix(cells);
    }

    Matrix times(Matrix other) {
        int rows = cells.length;
        int columns = other.cells[0].length;
        double[][] out = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double sum = 0;
                for (int k = 0; k < other.cells.length; k++) {
                    sum += cells[i][k] * other.cells[k][j];
                }
                out[i][j] = sum;
            }
        }
        return new Matrix(out);
    }

    Matrix transpose() {
        double[][] out = new double[cells[0].length][cells.length];
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[0].length; j++) {
                out[j][i] = cells[i][j];
            }
        }
        return new Matrix(out);
    }

    Matrix plusDiagonal(double value) {
        double[][] out = copy();
        for (int i = 0; i < out.length; i++) {
            out[i][i] += value;
        }
        return new Matrix(out);
    }

    /** By Gauss and Jordan, with pivots. */
    Matrix inverse() {
        int n = cells.length;
        double[][] left = copy();
        double[][] right = new double[n][n];
        for (int i = 0; i < n; i++) {
            right[i][i] = 1;
        }
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(left[row][column]) > Math.abs(left[pivot][column])) {
                    pivot = row;
                }
            }
            swap(left, pivot, column);
            swap(right, pivot, column);
            double scale = left[column][column];
            for (int k = 0; k < n; k++) {
                left[column][k] /= scale;
                right[column][k] /= scale;
            }
            for (int row = 0; row < n; row++) {
                double factor = left[row][column];
                if (row != column && factor != 0) {
                    for (int k = 0; k < n; k++) {
                        left[row][k] -= factor * left[column][k];
                        right[row][k] -= factor * right[column][k];
                    }
                }
            }
        }
        return new Matrix(right);
    }

    double largestEigenvalue(int rounds) {
        double[] vector = new double[cells.length];
        vector[0] = 1;
        double norm = 0;
        for (int round = 0; round < rounds; round++) {
            double[] next = apply(vector);
            norm = Math.sqrt(dot(next, next));
            for (int i = 0; i < next.length; i++) {
                vector[i] = next[i] / norm;
            }
        }
        return norm;
    }

    double[] apply(double[] vector) {
        double[] out = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            out[i] = dot(cells[i], vector);
        }
        return out;
    }

    double trace() {
        double sum = 0;
        for (int i = 0; i < cells.length; i++) {
            sum += cells[i][i];
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void swap(double[][] rows, int a, int b) {
        double[] kept = rows[a];
        rows[a] = rows[b];
        rows[b] = kept;
    }

    private double[][] copy() {
        double[][] out = new double[cells.length][];
        for (int i = 0; i < cells.length; i++) {
            out[i] = cells[i].clone();
        }
        return out;
    }
}
