package prices.service;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import prices.model.Offer;

public final class OfferService implements AutoCloseable {
    private final Catalog catalog;
    private final Rates rates;
    private final ExecutorService pool = Executors.newFixedThreadPool(4);

    public OfferService(Catalog catalog, Rates rates) {
        this.catalog = catalog;
        this.rates = rates;
    }

    public List<Offer> bestOffers(List<String> products) {
        List<CompletableFuture<Offer>> futures = products.stream().map(this::best).toList();
        CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])).join();
        return futures.stream().map(CompletableFuture::join).sorted().toList();
    }

    CompletableFuture<Offer> best(String product) {
        return CompletableFuture.supplyAsync(() -> catalog.offers(product), pool)
                .thenApply(this::converted)
                .thenApply(offers -> cheapest(offers).discounted(5));
    }

    List<Offer> converted(List<Offer> offers) {
        return offers.stream().map(offer -> offer.in("EUR", rates.rate(offer.currency(), "EUR"))).toList();
    }

    static Offer cheapest(List<Offer> offers) {
        return offers.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** One after the other, for comparison. */
    public List<Offer> bestOffersSlowly(List<String> products) {
        return products.stream().map(product -> cheapest(converted(catalog.offers(product)))).toList();
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
