package bakery;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** An oven with some trays; who wants one waits until one is free. */
public class Oven {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition freed = lock.newCondition();
    private final long heatMillis;
    private int free;
    private boolean open = true;

    public Oven(int trays, long heatMillis) {
        this.free = trays;
        this.heatMillis = heatMillis;
    }

    private boolean take(long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (free == 0 && open) {
                if (left <= 0) return false;
                left = freed.awaitNanos(left);
            }
            if (!open) return false;
            free--;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void give() {
        lock.lock();
        try {
            free++;
            freed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Bakes one tray, if one becomes free in time. */
    public boolean bake(Order order, long patience) throws InterruptedException {
        if (!take(patience)) return false;
        try {
            Thread.sleep(heatMillis);
            order.baked = true;
            return true;
        } finally {
            give();
        }
    }

    public void shut() {
        lock.lock();
        try {
            open = false;
            freed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
