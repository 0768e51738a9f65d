package caching;

import java.util.TreeMap;
import java.util.concurrent.locks.StampedLock;

/** Prices by day, read far more often than written. */
public final class Warehouse {
    private final StampedLock lock = new StampedLock();
    private final TreeMap<Integer, Double> prices = new TreeMap<>();

    public void set(int day, double price) {
        long stamp = lock.writeLock();
        try {
            prices.put(day, price);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    public double at(int day) {
        long stamp = lock.readLock();
        try {
            var entry = prices.floorEntry(day);
            return entry == null ? 0 : entry.getValue();
        } finally {
            lock.unlockRead(stamp);
        }
    }

    public double average(int from, int to) {
        double sum = 0;
        for (int day = from; day < to; day++) {
            sum += at(day);
        }
        return sum / (to - from);
    }

    /** Rebuilds all under the lock, then lets the disk settle. */
    public int rebuild(int days) throws InterruptedException {
        long stamp = lock.writeLock();
        try {
            prices.clear();
            for (int day = 0; day < days; day++) {
                prices.put(day, Math.sin(day * 0.01) * 10 + Math.sqrt(day));
            }
            Thread.sleep(4);
            return prices.size();
        } finally {
            lock.unlockWrite(stamp);
        }
    }
}
