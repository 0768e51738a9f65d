import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import quotes.Main;

public final class Scenario {
    private static URI base;

    public static void prepare(Path folder) throws Exception {
        AtomicInteger served = new AtomicInteger();
        base = URI.create("http://127.0.0.1:" + Kit.serve(8, (path, body) -> {
            if (path.startsWith("/history")) {
                StringBuilder all = new StringBuilder("[");
                for (int i = 0; i < 4000; i++) {
                    all.append(i == 0 ? "" : ", ").append(quote("ACME", 100 + Math.sin(i) * 3, 1_000L * i));
                }
                return all.append("]").toString().getBytes(StandardCharsets.UTF_8);
            }
            String symbol = path.substring(path.lastIndexOf('/') + 1);
            // Old at first, then away, then back.
            int third = symbol.equals("GLOBEX") ? served.getAndIncrement() % 3 : 2;
            long time = System.currentTimeMillis() - (third == 0 ? 120_000 : 0);
            return third == 1 ? null : quote(symbol, 12.5, time).getBytes(StandardCharsets.UTF_8);
        }));
    }

    private static String quote(String symbol, double price, long time) {
        return "{\"symbol\": \"" + symbol + "\", \"price\": " + price + ", \"time\": " + time + ", \"volume\": 1200}";
    }

    public static void round(Path folder) throws Exception {
        Main.refresh(base, List.of("ACME", "GLOBEX", "INITECH", "HOOLI", "STARK"));
    }
}
