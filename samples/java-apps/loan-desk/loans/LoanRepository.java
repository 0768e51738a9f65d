package loans;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public class LoanRepository {
    private final Path file;
    private final Map<String, Loan> loans = new LinkedHashMap<>();

    public LoanRepository(Path file) {
        this.file = file;
    }

    public void load() throws IOException {
        loans.clear();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            String line;
            while ((line = reader.readLine()) != null) {
                Loan loan = parse(line);
                loans.put(loan.id(), loan);
            }
        }
    }

    public void flush() throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Loan loan : loans.values()) {
                writer.write(format(loan));
                writer.newLine();
            }
        }
    }

    private static Loan parse(String line) {
        String[] fields = line.split(";");
        return new Loan(fields[0], fields[1], new BigDecimal(fields[2]), new BigDecimal(fields[3]),
                Integer.parseInt(fields[4]), LocalDate.parse(fields[5]));
    }

    private static String format(Loan loan) {
        return String.join(";", loan.id(), loan.customer(), loan.principal().toPlainString(),
                loan.yearlyRate().toPlainString(), Integer.toString(loan.months()), loan.start().toString());
    }

    public Optional<Loan> byId(String id) {
        return Optional.ofNullable(loans.get(id));
    }

    public List<Loan> byCustomer(String customer) {
        return loans.values().stream().filter(loan -> loan.customer().equals(customer)).toList();
    }

    public void save(Loan loan) {
        loans.put(loan.id(), loan);
    }

    public List<Loan> all() {
        return new ArrayList<>(loans.values());
    }
}
