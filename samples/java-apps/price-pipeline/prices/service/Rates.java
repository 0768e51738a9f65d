package prices.service;

import java.math.BigDecimal;

public interface Rates {
    BigDecimal rate(String from, String to);
}
