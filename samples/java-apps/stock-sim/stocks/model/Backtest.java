package stocks.model;

public final class Backtest {
    private final double[] prices;

    public Backtest(double[] prices) {
        this.prices = prices;
    }

    public int bestWindow(int from, int to) {
        int best = from;
        double bestGain = Double.NEGATIVE_INFINITY;
        for (int window = from; window <= to; window++) {
            double gain = gain(window);
            if (gain > bestGain) {
                bestGain = gain;
                best = window;
            }
        }
        return best;
    }

    private double gain(int window) {
        double[] average = average(window);
        double cash = 100;
        double held = 0;
        for (int day = window; day < prices.length; day++) {
            if (held == 0 && prices[day] > average[day]) {
                held = cash / prices[day];
                cash = 0;
            } else if (held > 0 && prices[day] < average[day]) {
                cash = held * prices[day];
                held = 0;
            }
        }
        return cash + held * prices[prices.length - 1];
    }

    private double[] average(int window) {
        double[] out = new double[prices.length];
        double sum = 0;
        for (int day = 0; day < prices.length; day++) {
            sum += prices[day];
            if (day >= window) {
                sum -= prices[day - window];
            }
            out[day] = sum / Math.min(day + 1, window);
        }
        return out;
    }
}
