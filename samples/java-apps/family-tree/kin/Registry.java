package kin;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.*;
import java.util.concurrent.*;

/** Asks a parish register's line service; each question is a line, each answer is lines up to a lone dot. */
public final class Registry implements AutoCloseable {
    private final SocketChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);

    public Registry(InetSocketAddress address) throws IOException {
        channel = SocketChannel.open(address);
        buffer.flip();
    }

    List<String> ask(String question) throws IOException {
        channel.write(ByteBuffer.wrap((question + "\n").getBytes(StandardCharsets.UTF_8)));
        List<String> lines = new ArrayList<>();
        for (String line = line(); !line.equals("."); line = line()) lines.add(line);
        return lines;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        while (true) {
            if (!buffer.hasRemaining()) {
                buffer.clear();
                if (channel.read(buffer) < 0) throw new IOException("the register hung up");
                buffer.flip();
            }
            char c = (char) buffer.get();
            if (c == '\n') return line.toString();
            line.append(c);
        }
    }

    /** Baptisms of a name between two years. */
    public List<String> baptisms(String surname, int from, int to) throws IOException {
        return ask("BAPT " + surname + " " + from + " " + to);
    }

    /** The entry that fits a person best, if any fits. */
    public Optional<String> match(Tree tree, String id) throws IOException {
        Person person = tree.person(id);
        int year = person.born == null ? 1800 : person.born;
        return baptisms(person.surname, year - 2, year + 2).stream()
            .min(Comparator.comparingInt(entry -> Kinship.distance(entry.substring(5), person.given + " " + person.surname)));
    }

    /** Asks for many people over some connections at once. */
    public static Map<String, String> matchAll(InetSocketAddress address, Tree tree, List<String> ids) throws InterruptedException, ExecutionException {
        Map<String, String> found = new ConcurrentSkipListMap<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> tasks = new ArrayList<>();
            for (String id : ids) {
                tasks.add(pool.submit(() -> {
                    try (Registry registry = new Registry(address)) {
                        registry.match(tree, id).ifPresent(entry -> found.put(id, entry));
                    }
                    return null;
                }));
            }
            for (Future<?> task : tasks) task.get();
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
