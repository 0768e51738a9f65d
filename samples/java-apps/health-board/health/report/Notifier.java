package health.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

public final class Notifier {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final URI target;

    public Notifier(URI target) {
        this.target = target;
    }

    public int send(String text) throws IOException, InterruptedException {
        HttpRequest request = request(text);
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /** To several at once; waits for all. */
    public int sendAll(String text, int copies) {
        CompletableFuture<?>[] futures = new CompletableFuture<?>[copies];
        for (int i = 0; i < copies; i++) {
            futures[i] = CLIENT.sendAsync(request(text), HttpResponse.BodyHandlers.discarding());
        }
        CompletableFuture.allOf(futures).join();
        return copies;
    }

    private HttpRequest request(String text) {
        return HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofString(text)).build();
    }
}
