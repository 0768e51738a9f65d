package kv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A map whose changes are on disk before they are acknowledged. */
public final class Store implements AutoCloseable {
    private final Path file;
    private final TreeMap<String, String> values;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Log log;
    private int records;

    private Store(Path file, TreeMap<String, String> values, int records) throws IOException {
        this.file = file;
        this.values = values;
        this.records = records;
        log = new Log(file);
    }

    public static Store open(Path file) throws IOException {
        TreeMap<String, String> values = new TreeMap<>();
        int records = 0;
        if (Files.exists(file)) {
            for (Log.Change change : Log.replay(file)) {
                apply(values, change);
                records++;
            }
        }
        return new Store(file, values, records);
    }

    private static void apply(Map<String, String> values, Log.Change change) {
        if (change.value() == null) {
            values.remove(change.key());
        } else {
            values.put(change.key(), change.value());
        }
    }

    public String get(String key) {
        lock.readLock().lock();
        try {
            return values.get(key);
        } finally {
            lock.readLock().unlock();
        }
    }

    public void put(String key, String value) throws IOException {
        write(new Log.Change(key, value));
    }

    public void remove(String key) throws IOException {
        write(new Log.Change(key, null));
    }

    /** Many changes, one wait for the disk. */
    public void putAll(Map<String, String> entries) throws IOException {
        lock.writeLock().lock();
        try {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                Log.Change change = new Log.Change(entry.getKey(), entry.getValue());
                log.append(change);
                apply(values, change);
                records++;
            }
            log.sync();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void write(Log.Change change) throws IOException {
        lock.writeLock().lock();
        try {
            log.append(change);
            log.sync();
            apply(values, change);
            records++;
        } finally {
            lock.writeLock().unlock();
        }
    }

    public List<String> prefix(String prefix) {
        SortedMap<String, String> part = values.subMap(prefix, prefix + Character.MAX_VALUE);
        return new ArrayList<>(part.values());
    }

    public double garbage() {
        return records == 0 ? 0 : 1 - (double) values.size() / records;
    }

    public int size() {
        return values.size();
    }

    public void compact() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        try (Log fresh = new Log(next)) {
            for (Map.Entry<String, String> entry : values.entrySet()) {
                fresh.append(new Log.Change(entry.getKey(), entry.getValue()));
            }
            fresh.sync();
        }
        log.close();
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        log = new Log(file);
        records = values.size();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
