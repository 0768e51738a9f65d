package quotes.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class Board {
    private final Map<String, Quote> latest = new TreeMap<>();
    private double movingAverage;
    private double volatility;

    public void put(Quote quote) {
        latest.merge(quote.symbol(), quote, (a, b) -> a.time() > b.time() ? a : b);
    }

    public void applyHistory(Collection<Quote> history) {
        List<Quote> sorted = new ArrayList<>(history);
        sorted.sort(Comparator.comparingLong(Quote::time));
        movingAverage = movingAverage(sorted, 50);
        volatility = volatility(sorted);
    }

    static double movingAverage(List<Quote> quotes, int window) {
        double last = 0;
        for (int i = window; i < quotes.size(); i++) {
            double sum = 0;
            for (int j = i - window; j < i; j++) {
                sum += quotes.get(j).price();
            }
            last = sum / window;
        }
        return last;
    }

    static double volatility(List<Quote> quotes) {
        double mean = quotes.stream().mapToDouble(Quote::price).average().orElse(0);
        double squares = 0;
        for (int i = 1; i < quotes.size(); i++) {
            double change = Math.log(quotes.get(i).price() / quotes.get(i - 1).price());
            squares += change * change;
        }
        return Math.sqrt(squares / Math.max(1, quotes.size() - 1)) * mean;
    }

    public String render() {
        StringBuilder out = new StringBuilder();
        for (Quote quote : latest.values()) {
            out.append(String.format("%-10s %10.2f %12d%n", quote.symbol(), quote.price(), quote.volume()));
        }
        return out.append("avg ").append(movingAverage).append(" vol ").append(volatility).toString();
    }
}
