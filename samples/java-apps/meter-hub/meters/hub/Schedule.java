package meters.hub;

import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

public final class Schedule {
    private record Planned(String name, long at) implements Delayed {
        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(at - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            return Long.compare(at, ((Planned) other).at);
        }
    }

    private final DelayQueue<Planned> queue = new DelayQueue<>();

    public void plan(String name, long inMillis) {
        queue.add(new Planned(name, System.nanoTime() + inMillis * 1_000_000));
    }

    public int carryOut() throws InterruptedException {
        int done = 0;
        while (!queue.isEmpty()) {
            next();
            done++;
        }
        return done;
    }

    private String next() throws InterruptedException {
        return queue.take().name();
    }

    /** Hands values over one by one to somebody who takes his time. */
    public static int handOver(int values) throws InterruptedException {
        SynchronousQueue<Integer> desk = new SynchronousQueue<>();
        Thread clerk = Thread.ofPlatform().start(() -> take(desk, values));
        for (int i = 0; i < values; i++) {
            desk.put(i);
        }
        clerk.join();
        return values;
    }

    private static void take(SynchronousQueue<Integer> desk, int values) {
        try {
            for (int i = 0; i < values; i++) {
                desk.take();
                Thread.sleep(1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits as a monitor does. */
    public static final class Gate {
        private boolean open;

        public synchronized void open() {
            open = true;
            notifyAll();
        }

        public synchronized void pass() throws InterruptedException {
            while (!open) {
                wait();
            }
        }
    }
}
