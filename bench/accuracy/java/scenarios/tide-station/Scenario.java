import java.net.URI;
import java.nio.file.Path;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import tide.*;

public final class Scenario {
    private static GaugeClient client;
    private static Harbour harbour;
    private static Archive archive;
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    public static void prepare(Path folder) throws Exception {
        String harmonics = "M2 28.984104 1.61 140.0\nS2 30.0 0.55 182.5\nN2 28.439730 0.31 118.2\nK1 15.041069 0.12 33.0\nO1 13.943036 0.09 351.0\n"
            + "M4 57.968208 0.11 20.0\nK2 30.082138 0.15 180.0\nQ1 13.398661 0.03 300.0\n";
        StringBuilder levels = new StringBuilder("time,level,quality\n");
        Random random = new Random(4);
        Instant time = DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        for (int i = 0; i < 31 * 240; i++) {
            double hours = i / 10.0;
            double level = 2.1 + 1.6 * Math.cos(Math.toRadians(28.984104 * hours - 140)) + 0.5 * Math.cos(Math.toRadians(30 * hours - 180)) + random.nextGaussian() * 0.03;
            if (random.nextInt(200) == 0) level += 2;
            levels.append(time).append(',').append(String.format(Locale.ROOT, "%.3f", level)).append(i % 97 == 0 ? ",bad\n" : ",good\n");
            time = time.plusSeconds(360);
        }
        byte[] csv = levels.toString().getBytes(), tones = harmonics.getBytes();
        int port = Kit.serve(14, (path, body) -> path.contains("levels") ? csv : path.endsWith("harmonics") ? tones : "Port St. Mary\n".getBytes());
        client = new GaugeClient(URI.create("http://127.0.0.1:" + port));
        archive = new Archive(folder.resolve("archive"));
        harbour = new Harbour(client, archive);
    }

    public static void round(Path folder) throws Exception {
        new GaugeClient(URI.create("http://127.0.0.1:1"));
        new Harbour(client, new Archive(folder.resolve("archive")));
        List<Sample> clean = harbour.refresh("stmary", DAY, 31);
        Readings.gaps(clean, Duration.ofMinutes(10));
        try (ExecutorService pool = Executors.newFixedThreadPool(3)) {
            harbour.names(List.of("a", "b", "c", "d", "e", "f"), pool);
        }
        client.publish("stmary", harbour.almanac("stmary", DAY));
        client.publish("surge", harbour.surgeReport("stmary"));
        Harmonics tides = new Harmonics(clean.get(0).time(), 2.1, client.constituents("stmary"));
        new Bulletin().title("Today").chart(tides.predict(clean.get(0).time(), Duration.ofMinutes(6), 480), 4).toString();
        tides.constituents();
    }
}
