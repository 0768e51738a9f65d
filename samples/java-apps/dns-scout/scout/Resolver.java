package scout;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

public final class Resolver {
    private static final int TRIES = 3;
    private final InetSocketAddress server;
    private final int timeoutMillis;
    private final TtlCache cache;

    public Resolver(InetSocketAddress server, int timeoutMillis, TtlCache cache) {
        this.server = server;
        this.timeoutMillis = timeoutMillis;
        this.cache = cache;
    }

    /** The addresses of a name, from the cache or the server. */
    public List<String> lookup(String name) throws IOException {
        List<String> known = cache.get(name);
        if (known != null) {
            return known;
        }
        String current = name;
        for (int hops = 0; hops < 8; hops++) {
            Wire.Reply reply = ask(current);
            List<String> addresses = new ArrayList<>();
            String alias = null;
            int seconds = 300;
            for (Wire.Entry entry : reply.entries()) {
                seconds = Math.min(seconds, entry.seconds());
                if (entry.type() == Wire.A) {
                    addresses.add(entry.data());
                } else if (entry.type() == Wire.CNAME) {
                    alias = entry.data();
                }
            }
            if (!addresses.isEmpty()) {
                cache.put(name, addresses, seconds);
                return addresses;
            }
            if (alias == null) {
                throw new UnknownHostException(name);
            }
            current = alias;
        }
        throw new UnknownHostException(name + ": too many aliases");
    }

    private Wire.Reply ask(String name) throws IOException {
        int id = ThreadLocalRandom.current().nextInt(1 << 16);
        byte[] query = Wire.query(id, name, Wire.A);
        for (int attempt = 1; ; attempt++) {
            try {
                return exchange(id, query);
            } catch (SocketTimeoutException lost) {
                if (attempt == TRIES) {
                    throw lost;
                }
            }
        }
    }

    private Wire.Reply exchange(int id, byte[] query) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(timeoutMillis);
            socket.send(new DatagramPacket(query, query.length, server));
            DatagramPacket packet = new DatagramPacket(new byte[512], 512);
            while (true) {
                socket.receive(packet);
                Wire.Reply reply = Wire.reply(packet.getData(), packet.getLength());
                if (reply.id() == id) {
                    return reply;
                }
            }
        }
    }

    public Map<String, List<String>> lookupAll(List<String> names) throws IOException, InterruptedException {
        Map<String, Future<List<String>>> pending = new TreeMap<>();
        Map<String, List<String>> found = new TreeMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String name : names) {
                pending.computeIfAbsent(name, each -> threads.submit(() -> lookup(each)));
            }
            for (var each : pending.entrySet()) {
                found.put(each.getKey(), orEmpty(each.getValue()));
            }
        }
        return found;
    }

    private static List<String> orEmpty(Future<List<String>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException unknown) {
            return List.of();
        }
    }

    public int refreshStale() throws IOException {
        List<String> stale = cache.stale();
        for (String name : stale) {
            lookup(name);
        }
        return stale.size();
    }
}
