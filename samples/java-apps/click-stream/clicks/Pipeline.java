package clicks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public final class Pipeline {
    private static final List<String> END = new ArrayList<>();
    private static final int BLOCK = 500;
    private final BlockingQueue<List<String>> blocks = new ArrayBlockingQueue<>(8);
    private final Sketches.Heavy pages = new Sketches.Heavy(200);
    private final Sketches.Distinct visitors = new Sketches.Distinct();

    public static void main(String[] args) throws Exception {
        System.out.println(new Pipeline().run(Path.of(args[0]), new InetSocketAddress(args[1], 9100)));
    }

    public int run(Path log, InetSocketAddress metrics) throws IOException, InterruptedException {
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> feed(log));
        List<Event> events = collect();
        reader.join();
        List<Sessions.Session> sessions = Sessions.split(events);
        report(events, sessions, metrics);
        checkpoint(log.resolveSibling("checkpoint"), events.size());
        return sessions.size();
    }

    private void feed(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> block = new ArrayList<>(BLOCK);
            for (String line : (Iterable<String>) lines::iterator) {
                block.add(line);
                if (block.size() == BLOCK) {
                    put(block);
                    block = new ArrayList<>(BLOCK);
                }
            }
            put(block);
            put(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(List<String> block) {
        try {
            blocks.put(block);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Event> collect() throws InterruptedException {
        List<Event> events = new ArrayList<>();
        for (List<String> block = blocks.take(); block != END; block = blocks.take()) {
            digest(block, events);
        }
        return events;
    }

    private void digest(List<String> block, List<Event> into) {
        for (String line : block) {
            Event event = Event.parse(line);
            visitors.add(event.visitor());
            if (event instanceof Event.View view) {
                pages.add(view.page());
            }
            into.add(event);
        }
    }

    private void report(List<Event> events, List<Sessions.Session> sessions, InetSocketAddress metrics) throws IOException {
        try (Sink sink = new Sink(metrics)) {
            sink.gauge("visitors", visitors.estimate());
            sink.gauge("median.seconds", Sessions.median(sessions));
            int[] funnel = Sessions.funnel(events);
            for (int i = 0; i < funnel.length; i++) {
                sink.gauge("funnel." + i, funnel[i]);
            }
            for (Map.Entry<String, Integer> page : pages.top(5).entrySet()) {
                sink.gauge("page." + page.getKey(), page.getValue());
            }
            sink.batch(sessions);
        }
    }

    private static void checkpoint(Path file, int events) throws IOException {
        Path part = Files.writeString(file.resolveSibling("checkpoint.part"), "events=" + events + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
