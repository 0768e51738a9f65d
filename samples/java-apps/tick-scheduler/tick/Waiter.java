package tick;

import java.util.function.BooleanSupplier;

public final class Waiter {
    private Waiter() {}

    public static boolean until(BooleanSupplier condition, long everyMillis, long atMostMillis) throws InterruptedException {
        long end = System.currentTimeMillis() + atMostMillis;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() >= end) {
                return false;
            }
            Thread.sleep(everyMillis);
        }
        return true;
    }

    /** Pauses that double, until the action says yes. */
    public static int withBackoff(BooleanSupplier action, int attempts) throws InterruptedException {
        long pause = 1;
        for (int i = 1; i <= attempts; i++) {
            if (action.getAsBoolean()) {
                return i;
            }
            Thread.sleep(pause);
            pause *= 2;
        }
        return -1;
    }
}
