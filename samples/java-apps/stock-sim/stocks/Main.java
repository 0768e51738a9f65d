package stocks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import stocks.model.Backtest;
import stocks.model.MonteCarlo;
import stocks.model.PriceFile;
import stocks.model.Walk;
import stocks.stats.Series;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(report(Path.of(args[0])));
    }

    public static String report(Path file) throws IOException {
        double[] prices = PriceFile.read(file);
        double[] returns = Series.returns(prices);
        Walk walk = new Walk(Series.mean(returns), Series.deviation(returns), 42);
        MonteCarlo simulation = new MonteCarlo(walk, 2_000, 60);
        double risk = simulation.valueAtRisk(0.05);
        int best = new Backtest(prices).bestWindow(5, 60);
        return "risk " + risk + ", window " + best + ", call " + simulation.callPrice(100, 105, 0.02);
    }

    public static double parallelRisk(List<Double> deviations) throws Exception {
        return MonteCarlo.worst(deviations);
    }
}
