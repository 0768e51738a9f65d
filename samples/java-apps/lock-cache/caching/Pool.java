package caching;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;

/** Connections that are lent. */
public final class Pool {
    public static final class Connection {
        private final int number;
        private int uses;

        Connection(int number) {
            this.number = number;
        }

        public int query(int millis) throws InterruptedException {
            uses++;
            Thread.sleep(millis);
            return number * 1000 + uses;
        }
    }

    private final BlockingQueue<Connection> free;

    public Pool(int size) {
        free = new ArrayBlockingQueue<>(size);
        for (int i = 0; i < size; i++) {
            free.add(new Connection(i));
        }
    }

    public int with(int millis) throws InterruptedException {
        Connection connection = borrow();
        try {
            return connection.query(millis);
        } finally {
            free.put(connection);
        }
    }

    private Connection borrow() throws InterruptedException {
        return free.take();
    }

    /** Many users, few connections. */
    public int crowd(int users, int millis) throws InterruptedException {
        Semaphore done = new Semaphore(0);
        for (int i = 0; i < users; i++) {
            Thread.ofVirtual().start(() -> {
                try {
                    with(millis);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                } finally {
                    done.release();
                }
            });
        }
        done.acquire(users);
        return free.size();
    }
}
