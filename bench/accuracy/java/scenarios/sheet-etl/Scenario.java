import etl.Main;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

public final class Scenario {
    private static URI base;

    public static void prepare(Path folder) throws Exception {
        AtomicInteger count = new AtomicInteger();
        base = URI.create("http://127.0.0.1:" + Kit.serve(3, (path, body) ->
                count.incrementAndGet() % 7 == 0 ? null : "ok".getBytes(StandardCharsets.UTF_8)) + "/orders");
        Random random = new Random(2);
        StringBuilder out = new StringBuilder("id,customer,day,quantity,price\n");
        for (int i = 0; i < 8000; i++) {
            out.append("o").append(random.nextInt(7500)).append(",\"Customer, No. ").append(random.nextInt(400)).append("\",2026-0")
                .append(1 + i % 9).append("-1").append(i % 10).append(", ").append(random.nextInt(9)).append(",").append(i % 100).append(".5\n");
        }
        Files.writeString(folder.resolve("orders.csv"), out);
    }

    public static void round(Path folder) throws Exception {
        Main.run(folder.resolve("orders.csv"), base);
    }
}
