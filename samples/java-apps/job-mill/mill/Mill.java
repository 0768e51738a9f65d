package mill;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Worker threads that take tickets from a bounded queue. */
public final class Mill implements AutoCloseable {
    private final BlockingQueue<Ticket> queue;
    private final List<Thread> workers = new ArrayList<>();
    private final Stats stats = new Stats();
    private volatile boolean open = true;

    public Mill(int threads, int capacity) {
        queue = new ArrayBlockingQueue<>(capacity);
        for (int i = 0; i < threads; i++) {
            Thread worker = new Thread(this::work, "mill-" + i);
            worker.start();
            workers.add(worker);
        }
    }

    public Ticket submit(Job job) throws InterruptedException {
        Ticket ticket = new Ticket(job);
        queue.put(ticket);
        return ticket;
    }

    private void work() {
        try {
            while (open || !queue.isEmpty()) {
                Ticket ticket = next();
                if (ticket != null) {
                    finish(ticket);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Ticket next() throws InterruptedException {
        return queue.poll(20, TimeUnit.MILLISECONDS);
    }

    private void finish(Ticket ticket) throws InterruptedException {
        long start = System.nanoTime();
        ticket.finish(ticket.job().run());
        stats.record(ticket.job(), System.nanoTime() - start);
    }

    public Stats stats() {
        return stats;
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        for (Thread worker : workers) {
            worker.join();
        }
    }
}
