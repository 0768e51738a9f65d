package loans;

import java.math.BigDecimal;
import java.time.LocalDate;

public record Loan(String id, String customer, BigDecimal principal, BigDecimal yearlyRate, int months, LocalDate start) {}
