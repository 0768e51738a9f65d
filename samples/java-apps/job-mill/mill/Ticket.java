package mill;

import java.util.concurrent.CountDownLatch;

public final class Ticket {
    private final Job job;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile long result;

    Ticket(Job job) {
        this.job = job;
    }

    Job job() {
        return job;
    }

    void finish(long value) {
        result = value;
        done.countDown();
    }

    public long await() throws InterruptedException {
        done.await();
        return result;
    }

    public boolean isDone() {
        return done.getCount() == 0;
    }
}
