package gate;

import gate.limit.Breaker;
import gate.limit.TokenBucket;
import gate.remote.ApiClient;
import gate.remote.HttpTransport;
import gate.remote.Signature;
import java.util.ArrayList;
import java.util.List;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(fetchAll(args[0], 12));
    }

    public static List<String> fetchAll(String base, int pages) throws Exception {
        ApiClient client =
                new ApiClient(new HttpTransport(base), new TokenBucket(4, 50), new Breaker(3, 20), new Signature("secret"));
        List<String> titles = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            titles.addAll(client.page(page));
        }
        return titles;
    }
}
