package meters.device;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Answers over TCP: an int asks for so many values. It is slow to wake. */
public final class Meter implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final int number;
    private final int wakeMillis;

    public Meter(int number, int wakeMillis) throws IOException {
        this.number = number;
        this.wakeMillis = wakeMillis;
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void start() {
        Thread.ofPlatform().daemon().start(this::serve);
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (Socket socket = accept()) {
                answer(socket);
            } catch (IOException | InterruptedException gone) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Socket accept() throws IOException {
        return listener.accept();
    }

    private void answer(Socket socket) throws IOException, InterruptedException {
        int count = new DataInputStream(socket.getInputStream()).readInt();
        wake();
        double[] values = measure(count);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        out.writeInt(count);
        for (double value : values) {
            out.writeDouble(value);
        }
        out.flush();
    }

    private void wake() throws InterruptedException {
        Thread.sleep(wakeMillis);
    }

    private double[] measure(int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = 230 + Math.sin(i * 0.01 + number) * 5 + Math.cos(i * 0.37) * 0.5;
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
