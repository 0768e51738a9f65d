package prices.service;

import java.util.List;
import prices.model.Offer;

public interface Catalog {
    List<Offer> offers(String product);
}
