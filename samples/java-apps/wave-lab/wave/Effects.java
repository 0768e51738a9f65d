package wave;

import java.util.function.UnaryOperator;

public final class Effects {
    private Effects() {}

    public static UnaryOperator<Clip> lowPass(double cutoff) {
        return clip -> biquad(clip, cutoff, 0.707);
    }

    static Clip biquad(Clip clip, double cutoff, double q) {
        double w = 2 * Math.PI * cutoff / clip.rate();
        double alpha = Math.sin(w) / (2 * q);
        double a0 = 1 + alpha;
        double b1 = (1 - Math.cos(w)) / a0;
        double b0 = b1 / 2;
        double a1 = -2 * Math.cos(w) / a0;
        double a2 = (1 - alpha) / a0;
        float[] in = clip.samples();
        float[] out = new float[in.length];
        double x1 = 0, x2 = 0, y1 = 0, y2 = 0;
        for (int i = 0; i < in.length; i++) {
            double y = b0 * in[i] + b1 * x1 + b0 * x2 - a1 * y1 - a2 * y2;
            x2 = x1;
            x1 = in[i];
            y2 = y1;
            y1 = y;
            out[i] = (float) y;
        }
        return new Clip(clip.rate(), out);
    }

    public static Clip echo(Clip clip, double delay, float decay) {
        int back = (int) (delay * clip.rate());
        float[] out = clip.samples().clone();
        for (int i = back; i < out.length; i++) {
            out[i] += decay * out[i - back];
        }
        return new Clip(clip.rate(), out);
    }

    public static Clip resample(Clip clip, int rate) {
        float[] in = clip.samples();
        float[] out = new float[(int) ((long) in.length * rate / clip.rate())];
        double step = (double) clip.rate() / rate;
        for (int i = 0; i < out.length; i++) {
            double at = i * step;
            int left = (int) at;
            double part = at - left;
            float right = left + 1 < in.length ? in[left + 1] : in[left];
            out[i] = (float) (in[left] * (1 - part) + right * part);
        }
        return new Clip(rate, out);
    }
}
