package mail.net;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;

/** Says over UDP that we are there; its owner takes its time. */
public final class Beacon implements AutoCloseable {
    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private Thread owner;

    public Beacon() throws IOException {
        socket.setSoTimeout(1000);
    }

    public void start() {
        owner = Thread.ofPlatform().daemon().start(this::answerAll);
    }

    private void answerAll() {
        try {
            while (!socket.isClosed()) {
                answerOne();
            }
        } catch (IOException | InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerOne() throws IOException, InterruptedException {
        DatagramPacket packet = receive(socket);
        Thread.sleep(2);
        socket.send(new DatagramPacket(packet.getData(), packet.getLength(), packet.getSocketAddress()));
    }

    public int ping(int times) throws IOException {
        int answered = 0;
        try (DatagramSocket own = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            own.setSoTimeout(1000);
            for (int i = 0; i < times; i++) {
                byte[] bytes = ("ping " + i).getBytes(StandardCharsets.US_ASCII);
                own.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), socket.getLocalPort()));
                if (text(receive(own)).equals("ping " + i)) {
                    answered++;
                }
            }
        }
        return answered;
    }

    private static DatagramPacket receive(DatagramSocket socket) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[256], 256);
        socket.receive(packet);
        return packet;
    }

    private static String text(DatagramPacket packet) {
        return new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        socket.close();
    }
}
