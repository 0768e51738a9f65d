package prices.service;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import prices.model.Offer;

public final class HttpCatalog extends Fetcher implements Catalog {
    public HttpCatalog(URI base) {
        super(base);
    }

    @Override
    public List<Offer> offers(String product) {
        return parse(product, fetch("/offers/" + product));
    }

    static List<Offer> parse(String product, String csv) {
        List<Offer> offers = new ArrayList<>();
        for (String line : csv.split("\n")) {
            String[] fields = line.split(";");
            offers.add(new Offer(product, fields[0], new BigDecimal(fields[1]), fields[2]));
        }
        return offers;
    }
}
