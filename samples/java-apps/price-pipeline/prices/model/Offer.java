package prices.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

public record Offer(String product, String shop, BigDecimal price, String currency) implements Comparable<Offer> {
    public Offer in(String other, BigDecimal rate) {
        return new Offer(product, shop, price.multiply(rate).setScale(2, RoundingMode.HALF_UP), other);
    }

    public Offer discounted(int percent) {
        BigDecimal factor = BigDecimal.valueOf(100L - percent).movePointLeft(2);
        return new Offer(product, shop, price.multiply(factor).setScale(2, RoundingMode.DOWN), currency);
    }

    @Override
    public int compareTo(Offer other) {
        return price.compareTo(other.price);
    }
}
