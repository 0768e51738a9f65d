package resp;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A lock that all clients of a pool share. */
public final class Mutex {
    private final Pool pool;
    private final String key;
    private final String token = UUID.randomUUID().toString();

    public Mutex(Pool pool, String key) {
        this.pool = pool;
        this.key = key;
    }

    boolean tryLock() throws IOException {
        return pool.use(link -> link.call("SET", key, token, "NX", "PX", "2000")) != null;
    }

    public boolean lock(Duration patience) throws IOException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        long pause = 2;
        while (!tryLock()) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(pause);
            pause = Math.min(50, pause * 2);
        }
        return true;
    }

    public void unlock() throws IOException {
        if (token.equals(pool.use(link -> link.call("GET", key)))) {
            pool.use(link -> link.call("DEL", key));
        }
    }

    public <T> T holding(Callable<T> work) throws Exception {
        if (!lock(Duration.ofSeconds(2))) {
            throw new IOException("somebody holds " + key);
        }
        try {
            return work.call();
        } finally {
            unlock();
        }
    }
}
