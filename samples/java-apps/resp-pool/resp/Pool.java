package resp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

public final class Pool implements AutoCloseable {
    interface Use<T> {
        T on(Link link) throws IOException;
    }

    private final InetSocketAddress address;
    private final Semaphore free;
    private final Deque<Link> idle = new ArrayDeque<>();

    public Pool(InetSocketAddress address, int most) {
        this.address = address;
        this.free = new Semaphore(most);
    }

    <T> T use(Use<T> what) throws IOException {
        free.acquireUninterruptibly();
        Link link = null;
        try {
            link = take();
            T result = what.on(link);
            give(link);
            link = null;
            return result;
        } finally {
            if (link != null) {
                link.close();
            }
            free.release();
        }
    }

    private Link take() throws IOException {
        synchronized (idle) {
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return new Link(address);
    }

    private void give(Link link) {
        synchronized (idle) {
            idle.push(link);
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                idle.pop().close();
            }
        }
    }
}
