package prices.service;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class HttpRates extends Fetcher implements Rates {
    private final Map<String, BigDecimal> known = new ConcurrentHashMap<>();

    public HttpRates(URI base) {
        super(base);
    }

    @Override
    public BigDecimal rate(String from, String to) {
        return known.computeIfAbsent(from + to, pair -> load(from, to));
    }

    private BigDecimal load(String from, String to) {
        return new BigDecimal(fetch("/rate/" + from + "/" + to).strip());
    }
}
