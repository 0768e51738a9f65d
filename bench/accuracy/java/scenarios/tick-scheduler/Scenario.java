import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import tick.Main;
import tick.Ticker;
import tick.Waiter;

public final class Scenario {
    public static void round(Path folder) throws Exception {
        Main.operate(40);
        Main.next("30 4 1 6 *", LocalDateTime.of(2026, 11, 21, 20, 0));
        Main.next("*/15 8-17 * * 1-5", LocalDateTime.of(2026, 11, 21, 20, 0));
        try (Ticker ticker = new Ticker()) {
            ticker.later(6, 100);
        }
        AtomicInteger tries = new AtomicInteger();
        Waiter.withBackoff(() -> tries.incrementAndGet() == 4, 6);
    }
}
