import java.nio.file.Path;
import orbit.Main;

public final class Scenario {
    public static void round(Path folder) {
        Main.simulate(200);
        for (int i = 0; i < 5; i++) {
            Main.fit();
        }
    }
}
