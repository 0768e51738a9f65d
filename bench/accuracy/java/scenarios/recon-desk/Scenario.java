import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;
import recon.Reconcile;
import recon.in.RateClient;

public final class Scenario {
    private static Reconcile desk;

    public static void prepare(Path folder) throws Exception {
        URI base = URI.create("http://127.0.0.1:" + Kit.serve(15, (path, body) -> (path.startsWith("/rate/EUR") ? "1" : path.startsWith("/rate") ? "0.92" : "ok").getBytes()));
        desk = new Reconcile(new RateClient(base));
        Random random = new Random(5);
        StringBuilder bank = new StringBuilder();
        StringBuilder books = new StringBuilder();
        BigDecimal sum = BigDecimal.ZERO;
        String[] currencies = {"EUR", "EUR", "EUR", "USD", "CHF"};
        for (int i = 0; i < 5000; i++) {
            String ref = "R" + (100000 + i);
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(180));
            String party = "Company " + Integer.toString(random.nextInt(1 << 25), 36) + " & Sons Ltd";
            BigDecimal amount = BigDecimal.valueOf(100 + random.nextInt(900_000), 2);
            String currency = currencies[i % 5];
            sum = sum.add(amount);
            bank.append(String.format("E%-12s%s%-30s%12s%s%n", ref, day.toString().replace("-", ""), party, amount, currency));
            boolean odd = i % 20 == 0;
            if (i % 55 != 0) books.append(String.format("{\"ref\": \"%s\", \"day\": \"%s\", \"party\": \"%s\", \"amount\": %s, \"currency\": \"%s\"}%n",
                odd ? "X" + i : ref, odd ? day.plusDays(1) : day, odd ? party.replace("Company", "Comp.") : party, amount, currency));
        }
        Files.writeString(folder.resolve("statement.txt"), bank + "T" + sum + "\n");
        Files.writeString(folder.resolve("books.jsonl"), books);
    }

    public static void round(Path folder) throws Exception {
        desk.run(folder.resolve("statement.txt"), folder.resolve("books.jsonl"), folder.resolve("report.html.gz"));
        desk.exposure(List.of("USD", "CHF", "EUR"), new BigDecimal("1000"));
    }
}
