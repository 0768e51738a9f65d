import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import scout.Main;
import scout.Resolver;
import scout.TtlCache;

public final class Scenario {
    private static InetSocketAddress server;
    private static int asked;

    public static void prepare(Path folder) throws Exception {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        server = (InetSocketAddress) socket.getLocalSocketAddress();
        ScheduledExecutorService later = Executors.newScheduledThreadPool(2, work -> {
            Thread t = new Thread(work); t.setDaemon(true); return t; });
        Thread thread = new Thread(() -> {
            while (true) {
                try {
                    DatagramPacket in = new DatagramPacket(new byte[512], 512);
                    socket.receive(in);
                    if (++asked % 29 == 0) continue;
                    byte[] reply = reply(in.getData(), in.getLength());
                    later.schedule(() -> { socket.send(new DatagramPacket(reply, reply.length, in.getSocketAddress())); return null; },
                        6, TimeUnit.MILLISECONDS);
                } catch (IOException e) { return; }
            }
        });
        thread.setDaemon(true);
        thread.start();
        Random random = new Random(8);
        StringBuilder hosts = new StringBuilder("# blocked\n127.0.0.1 localhost\n");
        for (int i = 0; i < 12000; i++) {
            hosts.append("0.0.0.0 ").append(random.nextInt(3) == 0 ? "ads." : "").append("tracker").append(random.nextInt(9000)).append(".example.")
                .append(i % 2 == 0 ? "com" : "net").append(i % 50 == 0 ? " # seen" : "").append('\n');
        }
        Files.writeString(folder.resolve("hosts"), hosts);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            names.append(i % 8 == 1 ? "alias" : "www").append(i).append(".site").append(i).append(".org\n");
        }
        names.append("ads.tracker1.example.com\n");
        Files.writeString(folder.resolve("names"), names);
    }

    private static byte[] reply(byte[] query, int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        boolean alias = query[13] == 'a';
        out.write(query, 0, 2);
        out.writeShort(0x8180); out.writeShort(1); out.writeShort(alias ? 1 : 2); out.writeInt(0);
        out.write(query, 12, length - 12);
        for (int i = 0; i < (alias ? 1 : 2); i++) {
            out.writeShort(0xc00c);
            out.writeShort(alias ? 5 : 1); out.writeShort(1); out.writeInt(60);
            byte[] data = alias ? new byte[] {4, 'r', 'e', 'a', 'l', 3, 'o', 'r', 'g', 0} : new byte[] {10, 0, 0, (byte) (i + 1)};
            out.writeShort(data.length);
            out.write(data);
        }
        return bytes.toByteArray();
    }

    public static void round(Path folder) throws Exception {
        Resolver resolver = new Resolver(server, 40, new TtlCache(2000));
        Main.survey(resolver, folder.resolve("hosts"), folder.resolve("names"), folder.resolve("out.txt"));
        for (int i = 0; i < 4; i++) resolver.lookup("www3.site3.org");
        resolver.refreshStale();
    }
}
