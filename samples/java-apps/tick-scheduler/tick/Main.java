package tick;

import java.time.LocalDateTime;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(operate(60));
    }

    /** Runs a furnace for some milliseconds; returns the changes of its state. */
    public static int operate(int millis) throws Exception {
        Furnace furnace = new Furnace();
        try (Ticker ticker = new Ticker()) {
            ticker.every(5, furnace::tick);
            ticker.once(10, () -> furnace.request(60));
            Waiter.until(() -> furnace.state() == Furnace.State.HEATING, 2, 500);
            Thread.sleep(millis);
            ticker.awaitRuns(3);
        }
        return furnace.changes();
    }

    public static LocalDateTime next(String cron, LocalDateTime after) {
        return new CronLine(cron).next(after);
    }
}
