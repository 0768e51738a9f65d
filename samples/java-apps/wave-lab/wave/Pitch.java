package wave;

import java.util.ArrayList;
import java.util.List;

public final class Pitch {
    private static final String[] NAMES = {"C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"};

    private Pitch() {}

    /** The frequency of a piece by autocorrelation, 0 if it is silent. */
    static double detect(Clip clip, int from, int length) {
        float[] samples = clip.samples();
        int longest = clip.rate() / 60;
        double best = 0;
        int period = 0;
        for (int lag = clip.rate() / 1000; lag < longest; lag++) {
            double sum = 0;
            for (int i = from; i < from + length - longest; i++) {
                sum += samples[i] * samples[i + lag];
            }
            if (sum > best * 1.01) {
                best = sum;
                period = lag;
            }
        }
        return period == 0 ? 0 : (double) clip.rate() / period;
    }

    static String name(double frequency) {
        if (frequency <= 0) {
            return "-";
        }
        int key = (int) Math.round(12 * Math.log(frequency / 440) / Math.log(2)) + 57;
        return NAMES[Math.floorMod(key, 12)] + key / 12;
    }

    public static List<String> transcribe(Clip clip, double beat) {
        List<String> notes = new ArrayList<>();
        int step = (int) (beat * clip.rate());
        for (int at = 0; at + step <= clip.samples().length; at += step) {
            notes.add(name(detect(clip, at, Math.min(step, 4096))));
        }
        return notes;
    }
}
