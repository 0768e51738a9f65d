package loans;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class LoanService {
    private static final MathContext PRECISE = MathContext.DECIMAL64;

    private final LoanRepository repository;

    public LoanService(LoanRepository repository) {
        this.repository = repository;
    }

    public BigDecimal rate(Loan loan) {
        BigDecimal monthly = loan.yearlyRate().divide(BigDecimal.valueOf(1200), PRECISE);
        BigDecimal grown = BigDecimal.ONE.add(monthly).pow(loan.months(), PRECISE);
        return loan.principal().multiply(monthly).multiply(grown)
                .divide(grown.subtract(BigDecimal.ONE), PRECISE).setScale(2, RoundingMode.HALF_UP);
    }

    public List<Payment> schedule(Loan loan) {
        BigDecimal rate = rate(loan);
        BigDecimal monthly = loan.yearlyRate().divide(BigDecimal.valueOf(1200), PRECISE);
        BigDecimal open = loan.principal();
        List<Payment> payments = new ArrayList<>();
        for (int month = 1; month <= loan.months(); month++) {
            BigDecimal interest = open.multiply(monthly, PRECISE).setScale(2, RoundingMode.HALF_UP);
            BigDecimal repaid = rate.subtract(interest).min(open);
            open = open.subtract(repaid);
            payments.add(new Payment(month, loan.start().plusMonths(month), interest, repaid, open));
        }
        return payments;
    }

    public BigDecimal interestOf(String customer) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Loan loan : repository.byCustomer(customer)) {
            for (Payment payment : schedule(loan)) {
                sum = sum.add(payment.interest());
            }
        }
        return sum;
    }

    public boolean mayBorrow(String customer, BigDecimal amount) {
        BigDecimal limit = new BigDecimal("250000");
        BigDecimal borrowed = repository.byCustomer(customer).stream()
                .map(Loan::principal).reduce(BigDecimal.ZERO, BigDecimal::add);
        return borrowed.add(amount).compareTo(limit) <= 0;
    }

    public Map<LocalDate, BigDecimal> dueByMonth() {
        Map<LocalDate, BigDecimal> due = new TreeMap<>();
        for (Loan loan : repository.all()) {
            BigDecimal rate = rate(loan);
            for (int month = 1; month <= loan.months(); month++) {
                due.merge(loan.start().plusMonths(month).withDayOfMonth(1), rate, BigDecimal::add);
            }
        }
        return due;
    }

    public Map<String, Long> countByCustomer() {
        return repository.all().stream().collect(Collectors.groupingBy(Loan::customer, Collectors.counting()));
    }

    public List<Loan> largest(int count) {
        return repository.all().stream()
                .sorted(Comparator.comparing(Loan::principal).reversed())
                .limit(count)
                .toList();
    }

    public String statement(String id) {
        Loan loan = repository.byId(id).orElseThrow();
        StringBuilder out = new StringBuilder("Loan " + id + " of " + loan.customer() + "\n");
        for (Payment payment : schedule(loan)) {
            out.append(String.format("%3d  %s  %10s  %10s  %12s%n", payment.number(), payment.due(),
                    payment.interest(), payment.repaid(), payment.open()));
        }
        return out.toString();
    }
}
