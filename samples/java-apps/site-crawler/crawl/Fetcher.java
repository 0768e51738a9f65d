package crawl;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

final class Fetcher {
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(Duration.ofSeconds(3)).build();

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).header("User-Agent", "small-crawler/1").timeout(Duration.ofSeconds(10)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    Robots robots(URI site) throws IOException, InterruptedException {
        HttpResponse<String> response = get(site.resolve("/robots.txt"));
        return Robots.parse(response.statusCode() == 200 ? response.body() : "");
    }

    Page page(URI address) throws IOException, InterruptedException {
        HttpResponse<String> response = get(address);
        if (response.statusCode() != 200) {
            return new Page(address, response.statusCode(), "", java.util.List.of(), 0);
        }
        String html = response.body();
        return new Page(address, 200, html, Html.links(address, html), Html.simhash(Html.text(html)));
    }

    boolean alive(URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 400;
    }
}
