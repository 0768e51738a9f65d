package transit;

import java.io.IOException;
import java.net.URI;
import java.net.http.*;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import java.util.regex.*;

/** What the operator tells over the net. */
public final class LiveFeed {
    private static final Pattern DELAY = Pattern.compile("\\{\\s*\"trip\"\\s*:\\s*\"([^\"]+)\"\\s*,\\s*\"delay\"\\s*:\\s*(-?\\d+)\\s*\\}");
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI base;

    public LiveFeed(URI base) {
        this.base = base;
    }

    /** Downloads the feed of a day unless it is there already. */
    public Path feed(String day, Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("feed-" + day + ".zip");
        if (Files.exists(file)) return file;
        Path part = Files.createTempFile(folder, "feed", ".part");
        http.send(HttpRequest.newBuilder(base.resolve("/static/" + day + ".zip")).build(), HttpResponse.BodyHandlers.ofFile(part));
        return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    public Map<String, Integer> delays() throws IOException, InterruptedException {
        var response = http.send(HttpRequest.newBuilder(base.resolve("/live/delays")).timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
        Map<String, Integer> delays = new HashMap<>();
        Matcher match = DELAY.matcher(response.body());
        while (match.find()) delays.put(match.group(1), Integer.valueOf(match.group(2)));
        return delays;
    }

    public CompletableFuture<String> message(String stop) {
        return http.sendAsync(HttpRequest.newBuilder(base.resolve("/live/messages/" + stop)).build(), HttpResponse.BodyHandlers.ofString())
            .thenApply(HttpResponse::body)
            .completeOnTimeout("", 2, TimeUnit.SECONDS);
    }

    /** Messages along a journey. */
    public List<String> messages(List<Router.Leg> legs) {
        List<CompletableFuture<String>> asked = legs.stream().map(leg -> message(leg.first().from())).toList();
        return asked.stream().map(CompletableFuture::join).filter(text -> !text.isBlank()).toList();
    }

    /** Waits until the feed says something else than before. */
    public Map<String, Integer> awaitChange(Map<String, Integer> before, int tries) throws IOException, InterruptedException {
        Map<String, Integer> now = before;
        for (int i = 0; i < tries && now.equals(before); i++) {
            Thread.sleep(20);
            now = delays();
        }
        return now;
    }
}
