import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mill.Job;
import mill.Main;

public final class Scenario {
    public static void round(Path folder) throws Exception {
        Main.grind(40);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> futures = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                futures.add(pool.submit(() -> new Job.Pause(5).run()));
            }
            Main.all(futures);
        }
    }
}
