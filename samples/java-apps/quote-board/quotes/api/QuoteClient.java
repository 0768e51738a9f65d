package quotes.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quotes.board.Quote;
import quotes.json.Json;

/** Talks to the market data service. */
public class QuoteClient {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;

    public QuoteClient(URI base) {
        this.base = base;
    }

    public Quote latest(String symbol) throws IOException, InterruptedException {
        return toQuote(Json.parse(get("/latest/" + symbol)));
    }

    public Quote latestWithRetry(String symbol, int attempts) throws IOException, InterruptedException {
        IOException last = null;
        for (int i = 1; i <= attempts; i++) {
            try {
                return latest(symbol);
            } catch (IOException e) {
                last = e;
                backOff(i);
            }
        }
        throw last;
    }

    public List<Quote> history(String symbol) throws IOException, InterruptedException {
        List<Quote> quotes = new ArrayList<>();
        for (Object item : (List<?>) Json.parse(get("/history/" + symbol))) {
            quotes.add(toQuote(item));
        }
        return quotes;
    }

    private void backOff(int attempt) throws InterruptedException {
        Thread.sleep(10L * attempt);
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(5)).GET().build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode() + " for " + path);
        }
        return response.body();
    }

    private static Quote toQuote(Object json) {
        Map<?, ?> map = (Map<?, ?>) json;
        return new Quote(
                (String) map.get("symbol"),
                ((Double) map.get("price")),
                ((Double) map.get("time")).longValue(),
                ((Double) map.get("volume")).longValue());
    }
}
