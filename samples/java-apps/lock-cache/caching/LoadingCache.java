package caching;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What one thread loads, others wait for. */
public final class LoadingCache {
    private final Loader loader;
    private final Recent recent;
    private final Lock lock = new ReentrantLock();
    private final Condition loaded = lock.newCondition();
    private final Set<String> loading = new HashSet<>();
    private long hits;

    public LoadingCache(Loader loader, int size) {
        this.loader = loader;
        recent = new Recent(size);
    }

    public String get(String key) {
        try {
            String known = knownOrMine(key);
            return known != null ? known : load(key);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String knownOrMine(String key) throws InterruptedException {
        lock.lock();
        try {
            while (loading.contains(key)) {
                loaded.await();
            }
            String known = recent.get(key);
            if (known == null) {
                loading.add(key);
            } else {
                hits++;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private String load(String key) throws InterruptedException {
        String value = loader.load(key);
        publish(key, value);
        return value;
    }

    private void publish(String key, String value) {
        lock.lock();
        try {
            recent.put(key, value);
            loading.remove(key);
            loaded.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public long hits() {
        lock.lock();
        try {
            return hits;
        } finally {
            lock.unlock();
        }
    }
}
