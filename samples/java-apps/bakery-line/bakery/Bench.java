package bakery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicInteger;

/** Bakers who take orders from a queue. */
public class Bench implements AutoCloseable {
    private final BlockingQueue<Order> queue = new LinkedBlockingQueue<>(64);
    private final BlockingQueue<Order> counter = new LinkedBlockingQueue<>();
    private final List<Thread> bakers = new ArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final Oven oven;
    private volatile boolean working = true;

    public Bench(Oven oven, int people) {
        this.oven = oven;
        for (int i = 0; i < people; i++) {
            bakers.add(Thread.ofPlatform().daemon().name("baker-" + i).start(this::work));
        }
    }

    private void work() {
        while (working) {
            try {
                Order order = queue.poll(20, TimeUnit.MILLISECONDS);
                if (order == null) continue;
                prepare(order);
                if (oven.bake(order, 40)) {
                    counter.put(order);
                } else {
                    refused.incrementAndGet();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Kneads, and lets the dough rest. */
    private void prepare(Order order) throws InterruptedException {
        Dough dough = new Dough(40, 24);
        dough.bake(30 + order.goods.size(), 400);
        Thread.sleep(1);
    }

    public boolean submit(Order order, long millis) throws InterruptedException {
        return queue.offer(order, millis, TimeUnit.MILLISECONDS);
    }

    /** Takes so many finished orders from the counter, as long as there is time. */
    public List<Order> collect(int count, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        List<Order> done = new ArrayList<>();
        while (done.size() < count) {
            Order order = counter.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (order == null) break;
            done.add(order);
        }
        return done;
    }

    public int refused() {
        return refused.get();
    }

    @Override
    public void close() throws InterruptedException {
        working = false;
        for (Thread baker : bakers) baker.join();
    }
}
