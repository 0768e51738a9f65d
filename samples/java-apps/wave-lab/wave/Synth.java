package wave;

public final class Synth {
    private final int rate;

    public Synth(int rate) {
        this.rate = rate;
    }

    static double frequency(String note) {
        int step = "C D EF G A B".indexOf(note.charAt(0));
        int sharp = note.length() > 2 ? 1 : 0;
        int octave = note.charAt(note.length() - 1) - '0';
        return 440 * Math.pow(2, (step + sharp - 9) / 12.0 + octave - 4);
    }

    Clip tone(double frequency, double seconds) {
        float[] out = new float[(int) (rate * seconds)];
        for (int i = 0; i < out.length; i++) {
            double phase = 2 * Math.PI * frequency * i / rate;
            out[i] = (float) (0.6 * Math.sin(phase) + 0.25 * Math.sin(2 * phase) + 0.1 * Math.sin(3 * phase));
        }
        return new Clip(rate, envelope(out));
    }

    private float[] envelope(float[] samples) {
        int attack = rate / 100;
        for (int i = 0; i < samples.length; i++) {
            double level = i < attack ? (double) i / attack : Math.exp(-3.0 * (i - attack) / rate);
            samples[i] *= (float) level;
        }
        return samples;
    }

    /** Lays the notes of a line such as {@code C4 E4 G4 C5} one after another. */
    public Clip melody(String notes, double beat) {
        String[] parts = notes.split(" ");
        float[] out = new float[(int) (rate * beat * (parts.length + 1))];
        for (int n = 0; n < parts.length; n++) {
            if (!parts[n].equals("-")) {
                mix(out, tone(frequency(parts[n]), beat * 1.5).samples(), (int) (n * beat * rate));
            }
        }
        return new Clip(rate, out);
    }

    private static void mix(float[] into, float[] what, int from) {
        int end = Math.min(what.length, into.length - from);
        for (int i = 0; i < end; i++) {
            into[from + i] += what[i];
        }
    }
}
