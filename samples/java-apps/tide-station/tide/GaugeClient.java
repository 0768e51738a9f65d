package tide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The authority's gauge service. */
public class GaugeClient {
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final URI base;

    public GaugeClient(URI base) {
        this.base = base;
    }

    private String get(String path) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20)).header("Accept", "text/plain").build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(path + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String stationName(String id) {
        return get("/stations/" + id + "/name").strip();
    }

    public List<Constituent> constituents(String id) {
        return get("/stations/" + id + "/harmonics").lines().filter(line -> !line.isBlank()).map(Constituent::parse).toList();
    }

    public List<Sample> observations(String id, LocalDate from, int days) {
        return Readings.parse(get("/stations/" + id + "/levels?from=" + from + "&days=" + days));
    }

    public boolean publish(String id, String bulletin) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/bulletins/" + id))
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(bulletin))
            .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
