package recon.in;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

public class RateClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI service;

    public RateClient(URI service) {
        this.service = service;
    }

    public BigDecimal rate(String from, String to) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/rate/" + from + "/" + to)).build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("no rate for " + from);
        }
        return new BigDecimal(response.body().trim());
    }

    /** All at once. */
    public Map<String, BigDecimal> rates(Set<String> currencies, String to) {
        Map<String, CompletableFuture<BigDecimal>> pending = new HashMap<>();
        for (String currency : currencies) {
            HttpRequest request = HttpRequest.newBuilder(service.resolve("/rate/" + currency + "/" + to)).build();
            pending.put(currency, http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(reply -> new BigDecimal(reply.body().trim())));
        }
        Map<String, BigDecimal> rates = new HashMap<>();
        pending.forEach((currency, future) -> rates.put(currency, future.join()));
        return rates;
    }

    public void publish(String report) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/reports")).POST(HttpRequest.BodyPublishers.ofString(report)).build();
        http.send(request, HttpResponse.BodyHandlers.discarding());
    }
}
