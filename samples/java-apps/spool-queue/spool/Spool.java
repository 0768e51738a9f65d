package spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** A queue on disk: what was offered is delivered when due, after a crash as well. */
public final class Spool implements Closeable {
    private static final long SEGMENT_SIZE = 1 << 20;
    private static final String DONE = "done";
    private final Path folder;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final PriorityQueue<Message> waiting = new PriorityQueue<>(Comparator.comparingLong(Message::due).thenComparingLong(Message::id));
    private Segment current;
    private long nextId;

    public Spool(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        recover();
        current = new Segment(fresh());
    }

    private Path fresh() {
        return folder.resolve(String.format("%016x.seg", nextId));
    }

    private static List<Path> segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".seg")).sorted().toList();
        }
    }

    private void recover() throws IOException {
        Set<Long> done = new HashSet<>();
        List<Message> all = new ArrayList<>();
        for (Path file : segments(folder)) {
            for (Message message : Segment.read(file)) {
                if (message.topic().equals(DONE)) {
                    done.add(message.due());
                } else {
                    all.add(message);
                }
                nextId = Math.max(nextId, message.id() + 1);
            }
        }
        all.stream().filter(message -> !done.contains(message.id())).forEach(waiting::add);
    }

    public long offer(String topic, String body, long delayMillis) throws IOException {
        lock.lock();
        try {
            Message message = new Message(nextId++, System.currentTimeMillis() + delayMillis, topic, body);
            write(message);
            current.sync();
            waiting.add(message);
            arrived.signal();
            return message.id();
        } finally {
            lock.unlock();
        }
    }

    public void offerAll(String topic, List<String> bodies) throws IOException {
        lock.lock();
        try {
            for (String body : bodies) {
                Message message = new Message(nextId++, System.currentTimeMillis(), topic, body);
                write(message);
                waiting.add(message);
            }
            current.sync();
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void write(Message message) throws IOException {
        if (current.size() > SEGMENT_SIZE) {
            current.close();
            current = new Segment(fresh());
        }
        current.append(message);
    }

    /** The next that is due, or null after the patience is over. */
    public Message take(long patienceMillis) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        lock.lock();
        try {
            while (true) {
                Message first = waiting.peek();
                long wait = first == null ? Long.MAX_VALUE : first.due() - System.currentTimeMillis();
                if (wait <= 0) {
                    return waiting.poll();
                }
                long left = until - System.nanoTime();
                if (left <= 0) {
                    return null;
                }
                arrived.awaitNanos(Math.min(left, wait == Long.MAX_VALUE ? left : TimeUnit.MILLISECONDS.toNanos(wait)));
            }
        } finally {
            lock.unlock();
        }
    }

    public void done(Message message) throws IOException {
        lock.lock();
        try {
            write(new Message(nextId++, message.id(), DONE, ""));
        } finally {
            lock.unlock();
        }
    }

    /** One segment with what still waits in place of all. */
    public int compact() throws IOException {
        lock.lock();
        try {
            List<Path> old = segments(folder);
            current.close();
            current = new Segment(folder.resolve(String.format("%016x.seg", nextId++)));
            for (Message message : waiting) {
                current.append(message);
            }
            current.sync();
            for (Path file : old) {
                Files.delete(file);
            }
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
