package quotes.board;

public record Quote(String symbol, double price, long time, long volume) {
    private static final long MAX_AGE = 60_000;

    public boolean isStale(long now) {
        return now - time > MAX_AGE;
    }

    public double turnover() {
        return price * volume;
    }
}
