package wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class Client implements Closeable {
    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    public Client(int port) throws IOException {
        socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", port), 2000);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
    }

    public Map<String, String> ask(String action, Map<String, String> more) throws IOException {
        Map<String, String> request = new LinkedHashMap<>(more);
        request.put("action", action);
        Frames.write(out, request);
        return Frames.read(in);
    }

    public boolean ping() throws IOException {
        return "ok".equals(ask("ping", Map.of()).get("status"));
    }

    public String lookup(String name) throws IOException {
        return ask("lookup", Map.of("name", name)).get("value");
    }

    public List<String> lookupAll(List<String> names) throws IOException {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.add(lookup(name));
        }
        return values;
    }

    public static List<String> inParallel(int port, List<String> names, int clients)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            List<Future<String>> futures = new ArrayList<>();
            for (String name : names) {
                futures.add(pool.submit(() -> once(port, name)));
            }
            List<String> values = new ArrayList<>();
            for (Future<String> future : futures) {
                values.add(future.get());
            }
            return values;
        } finally {
            pool.shutdown();
        }
    }

    static String once(int port, String name) throws IOException {
        try (Client client = new Client(port)) {
            return client.lookup(name);
        }
    }

    public static String describe(Map<String, String> answer) {
        StringBuilder out = new StringBuilder();
        answer.forEach((name, value) -> out.append(name).append(": ").append(value).append("; "));
        return out.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
