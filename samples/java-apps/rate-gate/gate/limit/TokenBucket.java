package gate.limit;

/** So many at once, so many a second; the rest wait. */
public final class TokenBucket {
    private final int capacity;
    private final double perSecond;
    private double tokens;
    private long last = System.nanoTime();

    public TokenBucket(int capacity, double perSecond) {
        this.capacity = capacity;
        this.perSecond = perSecond;
        tokens = capacity;
    }

    public void take() throws InterruptedException {
        while (!tryTake()) {
            Thread.sleep(Math.max(1, Math.round(1000 / perSecond)));
        }
    }

    public synchronized boolean tryTake() {
        refill();
        if (tokens < 1) {
            return false;
        }
        tokens -= 1;
        return true;
    }

    private void refill() {
        long now = System.nanoTime();
        tokens = Math.min(capacity, tokens + (now - last) / 1e9 * perSecond);
        last = now;
    }
}
