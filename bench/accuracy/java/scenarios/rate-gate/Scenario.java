import gate.Main;
import gate.limit.Breaker;
import gate.limit.TokenBucket;
import gate.remote.ApiClient;
import gate.remote.HttpTransport;
import gate.remote.Signature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

public final class Scenario {
    private static String base;

    public static void prepare(Path folder) throws Exception {
        AtomicInteger count = new AtomicInteger();
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 900; i++) {
            page.append("<div class=x><h2 class=\"t\"> Title number ").append(i).append(" </h2><p>text of the thing, longer</p></div>\n");
        }
        byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
        base = "http://127.0.0.1:" + Kit.serve(5, (path, body) -> count.incrementAndGet() % 9 < 3 && path.startsWith("/page") ? null : bytes);
    }

    public static void round(Path folder) throws Exception {
        Main.fetchAll(base, 12);
        ApiClient client = new ApiClient(new HttpTransport(base), new TokenBucket(1, 10), new Breaker(9, 9), new Signature("k"));
        for (int i = 0; i < 3; i++) {
            client.guarded(i);
        }
    }
}
