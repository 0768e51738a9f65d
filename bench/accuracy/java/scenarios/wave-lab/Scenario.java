import java.nio.file.Path;
import wave.Studio;

public final class Scenario {
    public static void round(Path folder) throws Exception {
        Path file = folder.resolve("song.wav");
        Studio.record("C4 E4 G4 C5 - B4 A#4 G4 F4 E4 D4 C4 - G4 G4 C5", file);
        Studio.analyse(file);
        Studio.listen(file);
    }
}
