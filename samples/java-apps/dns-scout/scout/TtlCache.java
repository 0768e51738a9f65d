package scout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

public final class TtlCache {
    private record Held(List<String> addresses, long until) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Held> entries;

    public TtlCache(int size) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
                return size() > size;
            }
        };
    }

    List<String> get(String name) {
        lock.lock();
        try {
            Held held = entries.get(name);
            return held == null || held.until() < System.nanoTime() ? null : held.addresses();
        } finally {
            lock.unlock();
        }
    }

    void put(String name, List<String> addresses, int seconds) {
        lock.lock();
        try {
            entries.put(name, new Held(List.copyOf(addresses), System.nanoTime() + seconds * 1_000_000_000L));
        } finally {
            lock.unlock();
        }
    }

    List<String> stale() {
        lock.lock();
        try {
            long now = System.nanoTime();
            return entries.entrySet().stream().filter(each -> each.getValue().until() < now).map(Map.Entry::getKey).toList();
        } finally {
            lock.unlock();
        }
    }
}
