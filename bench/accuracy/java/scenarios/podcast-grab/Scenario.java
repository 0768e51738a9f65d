import com.sun.net.httpserver.HttpServer;
import java.net.*;
import java.nio.file.*;
import java.time.*;
import java.time.format.DateTimeFormatter;
import java.util.*;
import java.util.concurrent.Executors;
import podcast.*;

public final class Scenario {
    private static URI base;
    private static int failures;

    public static void prepare(Path folder) throws Exception {
        byte[] audio = new byte[417 * 1800];
        new Random(1).nextBytes(audio);
        for (int at = 0; at + 4 < audio.length; at += 417) {
            audio[at] = (byte) 0xFF;
            audio[at + 1] = (byte) 0xFB;
            audio[at + 2] = (byte) 0x90;
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><rss xmlns:itunes=\"http://i\"><channel><title>Old Tales &amp; New</title>");
        String[] words = {"river", "night", "caf\u00e9", "train", "letter", "winter", "harbour", "painter", "song", "garden"};
        Random random = new Random(2);
        ZonedDateTime when = ZonedDateTime.of(2024, 5, 1, 6, 0, 0, 0, ZoneOffset.UTC);
        for (int i = 0; i < 300; i++) {
            feed.append("<item><title>Nr. " + (300 - i) + ": The " + words[random.nextInt(10)] + " and the " + words[random.nextInt(10)] + "</title><description><![CDATA["
                + "<p>A tale of long ago.</p>".repeat(12) + "]]></description><pubDate>" + when.format(DateTimeFormatter.RFC_1123_DATE_TIME) + "</pubDate><itunes:duration>47:"
                + (10 + i % 50) + "</itunes:duration><enclosure url=\"" + base + "/audio/" + i + ".mp3\" length=\"" + audio.length + "\" type=\"audio/mpeg\"/></item>\n");
            when = when.minusDays(5);
        }
        byte[] xml = feed.append("</channel></rss>").toString().getBytes("UTF-8");
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestURI().getPath().endsWith("xml") ? xml : audio;
                Thread.sleep(10);
                if (exchange.getRequestURI().getPath().endsWith("broken.mp3") && failures++ % 2 == 0) {
                    exchange.sendResponseHeaders(503, -1);
                    return;
                }
                String range = exchange.getRequestHeaders().getFirst("Range");
                int from = range == null ? 0 : Integer.parseInt(range.substring(6, range.length() - 1));
                exchange.sendResponseHeaders(from > 0 ? 206 : 200, body.length - from);
                for (int at = from; at < body.length; at += 100_000) {
                    exchange.getResponseBody().write(body, at, Math.min(100_000, body.length - at));
                    exchange.getResponseBody().flush();
                    Thread.sleep(2);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    public static void round(Path folder) throws Exception {
        Path own = Files.createTempDirectory(folder, "shelf");
        Downloader downloader = new Downloader(3);
        Shelf shelf = new Shelf(own, downloader);
        List<Path> files = shelf.update(base.resolve("/feed.xml"), 4);
        Path one = own.resolve("one.mp3");
        Files.write(own.resolve("one.mp3.part"), new byte[300_000]);
        downloader.fetch(base.resolve("/audio/1.mp3"), one);
        downloader.retrying(base.resolve("/audio/broken.mp3"), one, 3);
        List<Episode> episodes = downloader.feed(base.resolve("/feed.xml"));
        shelf.doubles();
        Mp3.frames(files.get(0));
        Mp3.seconds(files.get(1));
        Mp3.shape(files.get(1), 400);
        Mp3.tag(files.get(0), "Nr. 1", "Old Tales", 2024);
        shelf.playlist(episodes);
        Shelf.listening(episodes);
        Shelf.similar(episodes, "the river and the song");
        try (var all = Files.newDirectoryStream(own)) {
            for (Path file : all) Files.delete(file);
        }
    }
}
