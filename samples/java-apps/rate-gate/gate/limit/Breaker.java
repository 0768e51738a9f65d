package gate.limit;

import java.util.concurrent.Callable;

public final class Breaker {
    private enum State {
        CLOSED,
        OPEN,
        TRYING
    }

    private final int limit;
    private final long restMillis;
    private State state = State.CLOSED;
    private int failures;
    private long openedAt;

    public Breaker(int limit, long restMillis) {
        this.limit = limit;
        this.restMillis = restMillis;
    }

    public <T> T call(Callable<T> action) throws Exception {
        if (!allowed()) {
            rest();
        }
        try {
            T result = action.call();
            succeeded();
            return result;
        } catch (Exception e) {
            failed();
            throw e;
        }
    }

    private synchronized boolean allowed() {
        if (state == State.OPEN && System.currentTimeMillis() - openedAt >= restMillis) {
            state = State.TRYING;
        }
        return state != State.OPEN;
    }

    private void rest() throws InterruptedException {
        Thread.sleep(restMillis);
    }

    private synchronized void succeeded() {
        failures = 0;
        state = State.CLOSED;
    }

    private synchronized void failed() {
        failures++;
        if (failures >= limit) {
            state = State.OPEN;
            openedAt = System.currentTimeMillis();
        }
    }
}
