package prices;

import java.net.URI;
import java.util.List;
import prices.model.Offer;
import prices.service.Catalog;
import prices.service.HttpCatalog;
import prices.service.HttpRates;
import prices.service.OfferService;
import prices.service.Rates;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(best(URI.create(args[0]), List.of("lamp", "desk", "chair")));
    }

    public static List<Offer> best(URI base, List<String> products) {
        Catalog catalog = new HttpCatalog(base);
        Rates rates = new HttpRates(base);
        try (OfferService service = new OfferService(catalog, rates)) {
            return service.bestOffers(products);
        }
    }
}
