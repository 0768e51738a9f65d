import games.Main;
import java.nio.file.Path;

public final class Scenario {
    public static void round(Path folder) throws Exception {
        Main.fourInARow(4);
        Main.life(60);
        for (int i = 0; i < 4; i++) {
            Main.maze(61);
        }
        Main.animate(12, 1);
    }
}
