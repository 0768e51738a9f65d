import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import resp.*;

public final class Scenario {
    private static final Map<String, String> data = new ConcurrentHashMap<>();
    private static final AtomicInteger refused = new AtomicInteger();
    private static byte[] scores;
    private static InetSocketAddress[] nodes = new InetSocketAddress[3];

    public static void prepare(Path folder) throws Exception {
        StringBuilder list = new StringBuilder("*8000\r\n");
        Random random = new Random(3);
        for (int i = 0; i < 8000; i++) {
            String line = "player" + i + "=" + random.nextInt(100000);
            list.append("$").append(line.length()).append("\r\n").append(line).append("\r\n");
        }
        scores = list.toString().getBytes();
        for (int i = 0; i < 3; i++) {
            ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            nodes[i] = (InetSocketAddress) server.getLocalSocketAddress();
            start(() -> { while (true) { try { Socket s = server.accept(); s.setTcpNoDelay(true); start(() -> serve(s)); } catch (IOException e) { return; } } });
        }
    }

    static void start(Runnable work) { Thread t = new Thread(work); t.setDaemon(true); t.start(); }

    static String line(InputStream in) throws IOException {
        StringBuilder s = new StringBuilder();
        for (int c = in.read(); c != '\r'; c = in.read()) { if (c < 0) throw new EOFException(); s.append((char) c); }
        in.read();
        return s.toString();
    }

    static void serve(Socket socket) {
        try (socket) {
            BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
            BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream());
            while (true) {
                String[] words = new String[Integer.parseInt(line(in).substring(1))];
                for (int i = 0; i < words.length; i++) {
                    words[i] = new String(in.readNBytes(Integer.parseInt(line(in).substring(1))), StandardCharsets.UTF_8);
                    in.skipNBytes(2);
                }
                out.write(answer(words));
                if (in.available() == 0) { Thread.sleep(3); out.flush(); }
            }
        } catch (IOException | InterruptedException e) { /* done */ }
    }

    static byte[] answer(String[] w) {
        return switch (w[0]) {
            case "GET" -> { String v = data.get(w[1]); yield (v == null ? "$-1\r\n" : "$" + v.length() + "\r\n" + v + "\r\n").getBytes(); }
            case "SET" -> {
                if (w[3].equals("NX") && refused.getAndIncrement() % 3 != 2) yield "$-1\r\n".getBytes();
                data.put(w[1], w[2]);
                yield "+OK\r\n".getBytes();
            }
            case "INCR" -> ":7\r\n".getBytes();
            case "DEL" -> { data.remove(w[1]); yield ":1\r\n".getBytes(); }
            default -> scores;
        };
    }

    public static void round(Path folder) throws Exception {
        data.remove("user:9");
        Ring ring = new Ring(List.of("a", "b", "c"));
        List<Pool> pools = new ArrayList<>();
        for (InetSocketAddress node : nodes) pools.add(new Pool(node, 4));
        Cluster cluster = new Cluster(ring, pools);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 60; i++) keys.add("user:" + i);
        for (int i = 0; i < 5; i++) cluster.set("user:" + i, "{\"name\": \"user " + i + "\"}", 60);
        cluster.getOrLoad("user:9", key -> "{\"name\": \"" + key + "\"}");
        cluster.getOrLoad("user:9", key -> "never");
        cluster.getAll(keys);
        new Mutex(pools.get(0), "lock:hits").holding(() -> cluster.increment("hits"));
        new Scores(cluster).publish("season", 50);
        Ring.moved(ring, new Ring(List.of("a", "b", "c", "d")), 2000);
        for (Pool pool : pools) pool.close();
    }
}
