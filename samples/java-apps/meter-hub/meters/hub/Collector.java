package meters.hub;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;

public final class Collector {
    /** Fetches a curve and makes it smooth. */
    public double[] curve(int port, int count) throws IOException {
        return smooth(fetch(port, count), 40);
    }

    double[] fetch(int port, int count) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            new DataOutputStream(socket.getOutputStream()).writeInt(count);
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            double[] values = new double[in.readInt()];
            for (int i = 0; i < values.length; i++) {
                values[i] = in.readDouble();
            }
            return values;
        }
    }

    static double[] smooth(double[] values, int width) {
        double[] out = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            int from = Math.max(0, i - width);
            int to = Math.min(values.length, i + width);
            for (int j = from; j < to; j++) {
                sum += Math.sqrt(Math.abs(values[j]) + 1);
            }
            out[i] = sum / (to - from);
        }
        return out;
    }

    /** The same with a channel; the sum only. */
    public double sum(int port, int count) throws IOException {
        try (SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            channel.write(ByteBuffer.allocate(4).putInt(count).flip());
            ByteBuffer answer = ByteBuffer.allocate(4 + 8 * count);
            readFully(channel, answer);
            answer.flip().getInt();
            double sum = 0;
            while (answer.hasRemaining()) {
                sum += answer.getDouble();
            }
            return sum;
        }
    }

    private static void readFully(SocketChannel channel, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new IOException("the meter has hung up");
            }
        }
    }

    /** All meters at the same moment. */
    public List<Double> together(List<Integer> ports) throws InterruptedException {
        CyclicBarrier barrier = new CyclicBarrier(ports.size());
        List<Double> sums = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int port : ports) {
            threads.add(Thread.ofPlatform().start(() -> {
                double sum = atBarrier(barrier, port);
                synchronized (sums) {
                    sums.add(sum);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return sums;
    }

    private double atBarrier(CyclicBarrier barrier, int port) {
        try {
            Thread.sleep(port % 5);
            barrier.await();
            return sum(port, 100);
        } catch (IOException | InterruptedException | BrokenBarrierException e) {
            return Double.NaN;
        }
    }

    /** One thread fills, the other counts; full buffers change hands. */
    public long swap(int rounds) throws InterruptedException {
        Exchanger<int[]> exchanger = new Exchanger<>();
        Thread filler = Thread.ofPlatform().start(() -> fill(exchanger, rounds));
        int[] buffer = new int[1000];
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            buffer = exchanger.exchange(buffer);
            for (int value : buffer) {
                sum += value;
            }
        }
        filler.join();
        return sum;
    }

    private static void fill(Exchanger<int[]> exchanger, int rounds) {
        int[] buffer = new int[1000];
        try {
            for (int i = 0; i < rounds; i++) {
                Thread.sleep(1);
                for (int j = 0; j < buffer.length; j++) {
                    buffer[j] = i * j;
                }
                buffer = exchanger.exchange(buffer);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
