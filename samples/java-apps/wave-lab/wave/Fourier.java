package wave;

public final class Fourier {
    private final int size;
    private final double[] cos;
    private final double[] sin;

    public Fourier(int size) {
        this.size = size;
        cos = new double[size / 2];
        sin = new double[size / 2];
        for (int i = 0; i < size / 2; i++) {
            cos[i] = Math.cos(2 * Math.PI * i / size);
            sin[i] = Math.sin(2 * Math.PI * i / size);
        }
    }

    void transform(double[] re, double[] im) {
        reorder(re, im);
        for (int half = 1; half < size; half *= 2) {
            int step = size / (2 * half);
            for (int start = 0; start < size; start += 2 * half) {
                for (int k = 0; k < half; k++) {
                    int a = start + k;
                    int b = a + half;
                    double wr = cos[k * step];
                    double wi = -sin[k * step];
                    double tr = re[b] * wr - im[b] * wi;
                    double ti = re[b] * wi + im[b] * wr;
                    re[b] = re[a] - tr;
                    im[b] = im[a] - ti;
                    re[a] += tr;
                    im[a] += ti;
                }
            }
        }
    }

    private void reorder(double[] re, double[] im) {
        int shift = 32 - Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (j > i) {
                double r = re[i];
                re[i] = re[j];
                re[j] = r;
                double m = im[i];
                im[i] = im[j];
                im[j] = m;
            }
        }
    }

    /** Power per bin and frame, half overlapping. */
    public double[][] spectrogram(Clip clip) {
        int frames = Math.max(0, (clip.samples().length - size) / (size / 2) + 1);
        double[][] power = new double[frames][];
        for (int frame = 0; frame < frames; frame++) {
            double[] re = window(clip.samples(), frame * size / 2);
            double[] im = new double[size];
            transform(re, im);
            double[] row = new double[size / 2];
            for (int bin = 0; bin < row.length; bin++) {
                row[bin] = re[bin] * re[bin] + im[bin] * im[bin];
            }
            power[frame] = row;
        }
        return power;
    }

    private double[] window(float[] samples, int from) {
        double[] out = new double[size];
        for (int i = 0; i < size; i++) {
            out[i] = samples[from + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / (size - 1)));
        }
        return out;
    }
}
