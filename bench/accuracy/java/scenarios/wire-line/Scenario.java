import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import wire.Client;

public final class Scenario {
    private static ServerSocket server;

    public static void prepare(Path folder) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(Scenario::serve);
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve() {
        while (true) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> answer(socket));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            while (true) {
                in.readNBytes(in.readInt());
                Thread.sleep(3);
                byte[] body = "status=ok\nvalue=12345\nserver=one\n".getBytes();
                out.writeInt(body.length);
                out.write(body);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // the client is done
        }
    }

    public static void round(Path folder) throws Exception {
        int port = server.getLocalPort();
        try (Client client = new Client(port)) {
            client.ping();
            client.lookupAll(List.of("a", "b", "c", "d", "e"));
            Client.describe(client.ask("status", Map.of("verbose", "yes")));
        }
        Client.inParallel(port, List.of("a", "b", "c", "d", "e", "f"), 3);
    }
}
