import clicks.Pipeline;
import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.Random;

public final class Scenario {
    private static InetSocketAddress sink;

    static void start(Runnable work) { Thread t = new Thread(work); t.setDaemon(true); t.start(); }

    public static void prepare(Path folder) throws Exception {
        Random random = new Random(21);
        StringBuilder log = new StringBuilder();
        long time = 1_700_000_000_000L;
        for (int i = 0; i < 30_000; i++) {
            time += random.nextInt(2500);
            int kind = random.nextInt(20);
            log.append(time - random.nextInt(4000)).append("|v").append(random.nextInt(3000)).append('|').append(kind == 0 ? "BUY" : kind < 4 ? "ADD" : "VIEW")
                .append("|/shop/item").append((int) Math.abs(random.nextGaussian() * 150)).append('|').append(kind == 0 ? "19.90" : "").append('\n');
        }
        Files.writeString(folder.resolve("clicks.log"), log);
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        sink = (InetSocketAddress) server.getLocalSocketAddress();
        start(() -> { while (true) { try { Socket s = server.accept(); start(() -> serve(s)); } catch (IOException e) { return; } } });
    }

    static void serve(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("BATCH")) for (int left = Integer.parseInt(line.substring(6)); left > 0; left--) in.readLine();
                Thread.sleep(4);
                socket.getOutputStream().write("OK\n".getBytes());
            }
        } catch (IOException | InterruptedException e) { /* done */ }
    }

    public static void round(Path folder) throws Exception {
        new Pipeline().run(folder.resolve("clicks.log"), sink);
    }
}
