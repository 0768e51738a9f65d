import java.io.*;
import java.net.URI;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.*;
import transit.*;

public final class Scenario {
    private static URI base;

    public static void prepare(Path folder) throws Exception {
        Random random = new Random(2);
        StringBuilder stops = new StringBuilder("id,name,lat,lon\n"), times = new StringBuilder("trip,arrival,departure,stop\n"), delays = new StringBuilder("[");
        String[] words = {"Market", "Station", "Church", "Mill", "River", "Park", "School", "Bridge", "North", "South"};
        for (int i = 0; i < 180; i++) {
            stops.append("S" + i + "," + words[random.nextInt(10)] + " " + words[random.nextInt(10)] + " " + i + "," + (47 + random.nextDouble() * 0.06) + "," + (8 + random.nextDouble() * 0.08) + "\n");
        }
        for (int line = 0; line < 16; line++) {
            int[] path = random.ints(14, 0, 180).distinct().toArray();
            for (int trip = 0; trip < 50; trip++) {
                int at = 5 * 3600 + line * 60 + trip * 1200;
                for (int stop : path) {
                    times.append(String.format("L%d-%d,%02d:%02d:%02d,%02d:%02d:%02d,S%d%n", line, trip, at / 3600, at / 60 % 60, at % 60, (at + 20) / 3600, (at + 20) / 60 % 60, (at + 20) % 60, stop));
                    at += 140;
                }
                if (trip % 4 == 0) delays.append(delays.length() > 1 ? ",\n" : "").append("{\"trip\": \"L" + line + "-" + trip + "\", \"delay\": " + random.nextInt(600) + "}");
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("stops.txt"));
            zip.write(stops.toString().getBytes());
            zip.putNextEntry(new ZipEntry("stop_times.txt"));
            zip.write(times.toString().getBytes());
        }
        byte[] feed = bytes.toByteArray();
        AtomicInteger asked = new AtomicInteger();
        base = URI.create("http://127.0.0.1:" + Kit.serve(15, (path, body) -> path.startsWith("/static") ? feed
            : path.contains("messages") ? "Lift out of order\n".getBytes() : (delays + (asked.incrementAndGet() % 3 == 0 ? ",{\"trip\": \"X\", \"delay\": 5}" : "") + "]").getBytes()));
    }

    public static void round(Path folder) throws Exception {
        LiveFeed live = new LiveFeed(base);
        Path own = Files.createTempDirectory(folder, "day");
        Desk desk = new Desk(live, own);
        desk.open("2024-05-02");
        desk.find("marke stat");
        desk.find("north bridge 12");
        desk.advise("S3", "S90", 8 * 3600);
        desk.advise("S17", "S120", 17 * 3600);
        desk.board();
        desk.archive();
        live.awaitChange(live.delays(), 3);
        Timetable plan = Timetable.load(live.feed("2024-05-02", own));
        Router router = new Router(plan, new Footpaths(plan.stops().values(), 400, 1.2));
        router.reach("S5", 7 * 3600);
        router.profile("S5", "S100", 7 * 3600, 8 * 3600, 600);
        router.journey("S5", "S44", 9 * 3600);
        plan.frequencies();
        plan.delayed(Map.of("L1-1", 60));
    }
}
