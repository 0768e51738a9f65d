package gate.remote;

import gate.limit.Breaker;
import gate.limit.TokenBucket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public final class ApiClient {
    private static final Pattern TITLE = Pattern.compile("<h2[^>]*>\\s*([^<]+?)\\s*</h2>");
    private final Transport transport;
    private final TokenBucket bucket;
    private final Breaker breaker;
    private final Signature signature;

    public ApiClient(Transport transport, TokenBucket bucket, Breaker breaker, Signature signature) {
        this.transport = transport;
        this.bucket = bucket;
        this.breaker = breaker;
        this.signature = signature;
    }

    public List<String> page(int number) throws Exception {
        String path = "/page/" + number;
        bucket.take();
        String html = withRetry(path, signature.of(path));
        return titles(html);
    }

    private String withRetry(String path, String signed) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return breaker.call(() -> transport.get(path, signed));
            } catch (IOException e) {
                if (attempt == 4) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) throws InterruptedException {
        Thread.sleep(2L << attempt);
    }

    static List<String> titles(String html) {
        List<String> titles = new ArrayList<>();
        Matcher matcher = TITLE.matcher(html);
        while (matcher.find()) {
            titles.add(matcher.group(1));
        }
        return titles;
    }

    /** A page that asks for proof of work. */
    public int guarded(int number) throws Exception {
        String path = "/guarded/" + number;
        String proof = signature.slow(path, 4_000);
        return titles(transport.get(path, proof)).size();
    }
}
