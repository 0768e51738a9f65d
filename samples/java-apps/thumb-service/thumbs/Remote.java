package thumbs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

final class Remote implements Images {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final URI base;

    Remote(URI base) {
        this.base = base;
    }

    @Override
    public List<String> list() throws IOException, InterruptedException {
        return List.of(new String(fetch("list")).split(","));
    }

    @Override
    public byte[] fetch(String name) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/" + name)).build();
        HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
        return checked(response);
    }

    @Override
    public void store(String name, byte[] bytes) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(base.resolve("/" + name)).PUT(BodyPublishers.ofByteArray(bytes)).build();
        checked(CLIENT.send(request, BodyHandlers.ofByteArray()));
    }

    private static byte[] checked(HttpResponse<byte[]> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException("status " + response.statusCode());
        }
        return response.body();
    }
}
