package quotes;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import quotes.api.QuoteClient;
import quotes.board.Board;
import quotes.board.Quote;

public final class Main {
    public static void main(String[] args) throws Exception {
        String base = args.length > 0 ? args[0] : "http://127.0.0.1:8087";
        System.out.println(refresh(URI.create(base), List.of("ACME", "GLOBEX", "INITECH")));
    }

    /** Fetches what the symbols cost now and renders the board. */
    public static String refresh(URI base, List<String> symbols) throws IOException, InterruptedException {
        QuoteClient client = new QuoteClient(base);
        Board board = new Board();
        for (String symbol : symbols) {
            Quote quote = client.latest(symbol);
            if (quote.isStale(System.currentTimeMillis())) {
                quote = client.latestWithRetry(symbol, 3);
            }
            board.put(quote);
        }
        board.applyHistory(client.history(symbols.get(0)));
        return board.render();
    }
}
