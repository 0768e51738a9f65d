package ledger.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import ledger.core.AccountService;
import ledger.core.TransferService;

public class LedgerServer {
    private final HttpServer server;
    private final AccountService accounts;
    private final TransferService transfers;

    public LedgerServer(int port, AccountService accounts, TransferService transfers) throws IOException {
        this.accounts = accounts;
        this.transfers = transfers;
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/accounts", this::handleAccounts);
        server.createContext("/transfer", this::handleTransfer);
        server.createContext("/statement", this::handleStatement);
    }

    public void start() {
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handleAccounts(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        accounts.open(query.get("id"), Long.parseLong(query.get("amount")));
        reply(exchange, 201, "opened");
    }

    private void handleTransfer(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        try {
            transfers.transfer(query.get("from"), query.get("to"), Long.parseLong(query.get("amount")));
            reply(exchange, 200, "done");
        } catch (RuntimeException refused) {
            reply(exchange, 409, String.valueOf(refused.getMessage()));
        }
    }

    private void handleStatement(HttpExchange exchange) throws IOException {
        StringBuilder page = new StringBuilder(accounts.statement());
        page.append("\ntotal ").append(accounts.total());
        accounts.richest(10).forEach(account -> page.append('\n').append(account.id()));
        reply(exchange, 200, page.toString());
    }

    static Map<String, String> query(HttpExchange exchange) {
        return parse(exchange.getRequestURI().getQuery());
    }

    static Map<String, String> parse(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                int equals = pair.indexOf('=');
                values.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return values;
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
