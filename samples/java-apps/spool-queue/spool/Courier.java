package spool;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Posts messages to a hook. */
public final class Courier {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Spool spool;
    private final URI hook;
    private final byte[] secret;

    public Courier(Spool spool, URI hook, byte[] secret) {
        this.spool = spool;
        this.hook = hook;
        this.secret = secret;
    }

    public int run(int most) throws IOException, InterruptedException {
        int delivered = 0;
        for (int i = 0; i < most; i++) {
            Message message = spool.take(20);
            if (message == null) {
                break;
            }
            if (deliver(message)) {
                spool.done(message);
                delivered++;
            } else {
                spool.offer(message.topic(), message.body(), 15);
            }
        }
        return delivered;
    }

    private boolean deliver(Message message) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(hook.resolve("/" + message.topic()))
                .timeout(Duration.ofSeconds(2))
                .header("X-Signature", sign(message.body()))
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }

    private String sign(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
