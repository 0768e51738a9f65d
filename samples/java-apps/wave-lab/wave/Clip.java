package wave;

/** Mono samples between -1 and 1. */
public record Clip(int rate, float[] samples) {
    public double seconds() {
        return (double) samples.length / rate;
    }

    public float peak() {
        float peak = 0;
        for (float each : samples) {
            peak = Math.max(peak, Math.abs(each));
        }
        return peak;
    }

    public double rms() {
        double sum = 0;
        for (float each : samples) {
            sum += each * each;
        }
        return Math.sqrt(sum / samples.length);
    }

    public Clip gain(float factor) {
        var louder = new float[samples.length];
        for (int i = 0; i < louder.length; i++) {
            louder[i] = samples[i] * factor;
        }
        return new Clip(rate, louder);
    }

    public Clip normalised() {
        float peak = peak();
        return peak == 0 ? this : gain(0.98f / peak);
    }
}
