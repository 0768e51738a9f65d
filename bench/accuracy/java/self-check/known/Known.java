package known;

import java.util.concurrent.locks.LockSupport;

/** Methods whose figures are known. */
public final class Known {
    static volatile long sink;

    private final long state;

    public Known(int micros) {
        state = spin(micros);
    }

    /** Uses so much of its thread's CPU time, by the clock of the JDK. */
    public static long spin(int micros) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + micros * 1000L;
        long value = 1;
        while (threads.getCurrentThreadCpuTime() < end) {
            value = churn(value);
        }
        sink = value;
        return value;
    }

    private static long churn(long value) {
        for (int i = 0; i < 1000; i++) {
            value = value * 6364136223846793005L + 1442695040888963407L;
        }
        return value;
    }

    public static void sleep(int millis) throws InterruptedException {
        Thread.sleep(millis);
    }

    public static void half() throws InterruptedException {
        spin(3000);
        Thread.sleep(3);
    }

    public static void nine() {
        spin(9000);
        LockSupport.parkNanos(500_000);
    }

    public static void tenth() throws InterruptedException {
        spin(500);
        Thread.sleep(6);
    }

    public static int tiny(int value) {
        return value * 31 + 7;
    }

    /** Calls what is tiny so often that probes in it would be most of its time. */
    public static int many(int times) {
        int value = 0;
        for (int i = 0; i < times; i++) {
            value = tiny(value);
        }
        return value;
    }

    public static int fibonacci(int n) {
        return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
    }

    public static void waitFor(Thread other) throws InterruptedException {
        other.join();
    }

    public static void fails() {
        spin(400);
        throw new IllegalStateException();
    }

    public long state() {
        return state;
    }
}
