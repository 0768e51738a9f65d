import java.net.URI;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.keepsafe.*;
import org.keepsafe.chunk.Sealer;
import org.keepsafe.store.*;

public final class Scenario {
    private static final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private static URI base;

    public static void prepare(Path folder) throws Exception {
        AtomicInteger count = new AtomicInteger();
        base = URI.create("http://127.0.0.1:" + Kit.serve(6, (path, body) -> {
            String name = path.substring(5);
            return switch (path.substring(1, 4)) {
                case "has" -> (objects.containsKey(name) ? "y" : "n").getBytes();
                case "put" -> {
                    if (count.incrementAndGet() % 6 == 0) yield null;
                    objects.put(name, body);
                    yield "ok".getBytes();
                }
                default -> objects.get(name);
            };
        }) + "/");
        Random random = new Random(6);
        Path source = folder.resolve("source/notes");
        Files.createDirectories(source);
        String[] words = new String[3000];
        for (int i = 0; i < words.length; i++) words[i] = Integer.toString(random.nextInt(1 << 30), 36);
        for (int f = 0; f < 5; f++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 30_000 + 90_000 * f) text.append(words[(int) Math.abs(random.nextGaussian() * 600) % words.length]).append(' ');
            Files.writeString(source.resolve("note" + f + ".txt"), text);
        }
    }

    public static void round(Path folder) throws Exception {
        objects.clear();
        Backup backup = new Backup(new MemoryCache(new HttpStore(base)), new Sealer("correct horse".toCharArray(), "salt-salt".getBytes()));
        backup.save(folder.resolve("source"), "monday");
        backup.save(folder.resolve("source"), "tuesday");
        backup.restore("monday", folder.resolve("back"));
    }
}
