package loans;

import java.math.BigDecimal;
import java.time.LocalDate;

public record Payment(int number, LocalDate due, BigDecimal interest, BigDecimal repaid, BigDecimal open) {}
