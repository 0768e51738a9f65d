package gate.remote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

public final class HttpTransport implements Transport {
    private final String base;

    public HttpTransport(String base) {
        this.base = base;
    }

    @Override
    public String get(String path, String signature) throws IOException {
        HttpURLConnection connection = open(path);
        connection.setRequestProperty("X-Signature", signature);
        if (connection.getResponseCode() != 200) {
            throw new IOException("status " + connection.getResponseCode());
        }
        return text(connection);
    }

    private HttpURLConnection open(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(base + path).toURL().openConnection();
        connection.setConnectTimeout(500);
        connection.setReadTimeout(2000);
        return connection;
    }

    private static String text(HttpURLConnection connection) throws IOException {
        StringBuilder out = new StringBuilder();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            String line;
            while ((line = in.readLine()) != null) {
                out.append(line).append('\n');
            }
        }
        return out.toString();
    }
}
