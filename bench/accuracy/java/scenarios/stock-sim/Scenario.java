import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import stocks.Main;
import stocks.model.MonteCarlo;
import stocks.model.PriceFile;
import stocks.model.Walk;
import stocks.stats.Series;

public final class Scenario {
    public static void prepare(Path folder) throws Exception {
        StringBuilder out = new StringBuilder();
        for (double price : new Walk(0.0002, 0.02, 7).path(100, 2500)) {
            out.append(String.format(Locale.ROOT, "%.3f%n", price));
        }
        Files.writeString(folder.resolve("prices.txt"), out);
    }

    public static void round(Path folder) throws Exception {
        Main.report(folder.resolve("prices.txt"));
        Main.parallelRisk(List.of(0.01, 0.02, 0.03, 0.04));
        Series.autocorrelation(Series.returns(PriceFile.read(folder.resolve("prices.txt"))), 50);
        new MonteCarlo(new Walk(0, 0.02, 3), 3000, 100).drawdown();
    }
}
