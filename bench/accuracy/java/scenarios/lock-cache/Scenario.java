import caching.Main;
import caching.Pool;
import caching.Slow;
import caching.Warehouse;
import java.nio.file.Path;

public final class Scenario {
    public static void round(Path folder) throws Exception {
        Main.share(new Slow(3), 4, 60);
        new Pool(3).crowd(12, 4);
        Warehouse warehouse = new Warehouse();
        warehouse.rebuild(40_000);
        warehouse.set(7, 4.5);
        warehouse.average(0, 39_000);
        warehouse.average(100, 20_000);
    }
}
