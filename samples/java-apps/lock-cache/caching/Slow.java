package caching;

/** Stands for a far service. */
public final class Slow implements Loader {
    private final int millis;

    public Slow(int millis) {
        this.millis = millis;
    }

    @Override
    public String load(String key) throws InterruptedException {
        Thread.sleep(millis);
        return key.repeat(3);
    }
}
