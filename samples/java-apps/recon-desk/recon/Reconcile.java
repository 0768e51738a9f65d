package recon;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import recon.in.BookReader;
import recon.in.RateClient;
import recon.in.StatementReader;
import recon.out.HtmlReport;

public class Reconcile {
    private final RateClient rates;

    public Reconcile(RateClient rates) {
        this.rates = rates;
    }

    public static void main(String[] args) throws Exception {
        new Reconcile(new RateClient(URI.create(args[2]))).run(Path.of(args[0]), Path.of(args[1]), Path.of("report.html.gz"));
    }

    public int run(Path statement, Path books, Path report) throws IOException, InterruptedException {
        List<Entry> bank = inEuro(new StatementReader().read(statement));
        List<Entry> own = inEuro(new BookReader().read(books));
        Matcher.Outcome outcome = new Matcher(3, 0.7).match(bank, own);
        String html = new HtmlReport().render(outcome);
        HtmlReport.archive(html, report);
        rates.publish(html);
        return outcome.pairs().size();
    }

    private List<Entry> inEuro(List<Entry> entries) {
        Set<String> currencies = entries.stream().map(Entry::currency).collect(Collectors.toSet());
        Map<String, BigDecimal> table = rates.rates(currencies, "EUR");
        return entries.stream().map(entry -> entry.in("EUR", table.get(entry.currency()))).toList();
    }

    public BigDecimal exposure(List<String> currencies, BigDecimal each) throws IOException, InterruptedException {
        BigDecimal sum = BigDecimal.ZERO;
        for (String currency : currencies) {
            sum = sum.add(each.multiply(rates.rate(currency, "EUR")));
        }
        return sum;
    }
}
