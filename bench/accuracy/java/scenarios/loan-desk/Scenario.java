import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import loans.Loan;
import loans.LoanRepository;
import loans.LoanService;

public final class Scenario {
    public static void round(Path folder) throws IOException {
        LoanRepository repository = new LoanRepository(folder.resolve("loans.csv"));
        for (int i = 0; i < 200; i++) {
            repository.save(new Loan("L" + i, "customer" + i % 40, new BigDecimal(1000 + i * 37), new BigDecimal("4.25"),
                    12 + i % 5 * 12, LocalDate.of(2024, 1 + i % 12, 1)));
        }
        repository.flush();
        repository.load();
        LoanService service = new LoanService(repository);
        for (int i = 0; i < 5; i++) {
            service.interestOf("customer" + i);
            service.mayBorrow("customer" + i, BigDecimal.TEN);
            service.statement("L" + (i * 5 + 2));
        }
        service.dueByMonth();
        service.countByCustomer();
        service.largest(10);
    }
}
