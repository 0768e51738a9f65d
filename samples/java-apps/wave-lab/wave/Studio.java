package wave;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

public final class Studio {
    public static void main(String[] args) throws Exception {
        record(args[0], Path.of(args[1]));
        System.out.println(analyse(Path.of(args[1])));
    }

    public static void record(String notes, Path file) throws IOException {
        Clip dry = new Synth(44_100).melody(notes, 0.25);
        Clip wet = Effects.echo(Effects.lowPass(4_000).apply(dry), 0.18, 0.3f);
        WavFile.save(wet.normalised(), file);
    }

    public static List<String> analyse(Path file) throws IOException {
        Clip clip = Effects.resample(WavFile.read(file), 22_050);
        if (clip.rms() < 0.001) {
            return List.of();
        }
        double[][] power = new Fourier(1024).spectrogram(clip);
        System.out.printf("%d frames, brightest %d%n", power.length, brightest(power));
        return Pitch.transcribe(clip, 0.25);
    }

    static int brightest(double[][] power) {
        int best = 0;
        double most = -1;
        for (int frame = 0; frame < power.length; frame++) {
            double sum = 0;
            double weighed = 0;
            for (int bin = 1; bin < power[frame].length; bin++) {
                sum += power[frame][bin];
                weighed += bin * power[frame][bin];
            }
            if (weighed / (sum + 1e-9) > most) {
                most = weighed / (sum + 1e-9);
                best = frame;
            }
        }
        return best;
    }

    public static void listen(Path file) throws IOException, InterruptedException {
        Clip clip = WavFile.read(file);
        try (Player player = new Player(clip.rate(), 50)) {
            player.play(clip, 8_192);
        }
    }
}
