package recon;

import java.math.BigDecimal;
import java.time.LocalDate;

public record Entry(String source, String reference, LocalDate day, String party, BigDecimal amount, String currency) {
    public String key() {
        return reference + "/" + amount.stripTrailingZeros().toPlainString() + currency;
    }

    public Entry in(String target, BigDecimal rate) {
        BigDecimal converted = amount.multiply(rate).setScale(2, java.math.RoundingMode.HALF_EVEN);
        return new Entry(source, reference, day, party, converted, target);
    }
}
