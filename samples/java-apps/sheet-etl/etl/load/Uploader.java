package etl.load;

import etl.Order;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

public final class Uploader {
    private final URI target;
    private final int batch;

    public Uploader(URI target, int batch) {
        this.target = target;
        this.batch = batch;
    }

    public int upload(List<Order> orders) throws IOException, InterruptedException {
        int sent = 0;
        for (int at = 0; at < orders.size(); at += batch) {
            List<Order> part = orders.subList(at, Math.min(orders.size(), at + batch));
            sendBatch(part);
            sent += part.size();
        }
        return sent;
    }

    /** Renders and sends. */
    private void sendBatch(List<Order> part) throws IOException, InterruptedException {
        String body = render(part);
        int status = post(body.getBytes(StandardCharsets.UTF_8));
        if (status == 503) {
            pause();
            post(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    static String render(List<Order> part) {
        return part.stream().map(Order::toJson).collect(Collectors.joining(",\n", "[", "]"));
    }

    private int post(byte[] body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) target.toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        int status = connection.getResponseCode();
        if (status == 200) {
            connection.getInputStream().close();
        }
        return status;
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(5);
    }
}
