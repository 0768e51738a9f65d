import java.net.URI;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import spool.*;

public final class Scenario {
    private static URI hook;

    public static void prepare(Path folder) throws Exception {
        AtomicInteger count = new AtomicInteger();
        hook = URI.create("http://127.0.0.1:" + Kit.serve(7, (path, body) -> count.incrementAndGet() % 5 == 0 ? null : new byte[0]));
    }

    public static void round(Path folder) throws Exception {
        Path queue = folder.resolve("queue");
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < 3000; i++) bodies.add("{\"order\": " + i + ", \"lines\": [" + "{\"sku\": \"A-1\", \"count\": 2}, ".repeat(i % 9) + "null]}");
        try (Spool spool = new Spool(queue)) {
            spool.offerAll("orders", bodies);
            for (int i = 0; i < 4; i++) spool.offer("mails", "to customer " + i, 0);
        }
        try (Spool spool = new Spool(queue)) {
            new Courier(spool, hook, "secret".getBytes()).run(12);
            Audit.render(Audit.topics(queue));
            spool.compact();
        }
        try (Stream<Path> files = Files.list(queue)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        try (Spool spool = new Spool(queue)) {
            spool.offer("late", "x", 12);
            spool.take(100);
            spool.take(8);
        }
        try (Stream<Path> files = Files.list(queue)) {
            for (Path file : files.toList()) Files.delete(file);
        }
    }
}
