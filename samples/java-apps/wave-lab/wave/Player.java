package wave;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Gives blocks to a line at the line's pace. */
public final class Player implements AutoCloseable {
    private static final float[] END = new float[0];
    private final BlockingQueue<float[]> blocks = new ArrayBlockingQueue<>(2);
    private final Thread thread;
    private volatile long played;

    public Player(int rate, int speed) {
        thread = Thread.ofPlatform().daemon().name("line").start(() -> drain(rate * speed));
    }

    public void play(Clip clip, int block) throws InterruptedException {
        for (int at = 0; at < clip.samples().length; at += block) {
            blocks.put(java.util.Arrays.copyOfRange(clip.samples(), at, Math.min(clip.samples().length, at + block)));
        }
    }

    private void drain(int perSecond) {
        try {
            for (float[] block = blocks.take(); block != END; block = blocks.take()) {
                TimeUnit.MICROSECONDS.sleep(1_000_000L * block.length / perSecond);
                played += block.length;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    public long played() {
        return played;
    }

    @Override
    public void close() throws InterruptedException {
        blocks.put(END);
        thread.join();
    }
}
