import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import ledger.Main;
import ledger.web.LedgerServer;

public final class Scenario {
    private static int port;

    public static void prepare(Path folder) throws Exception {
        LedgerServer server = Main.start(folder.resolve("journal.log"), 0);
        port = server.port();
        for (int i = 0; i < 800; i++) {
            get("/accounts?id=a" + i + "&amount=" + (i * 7919 % 5000));
        }
    }

    public static void round(Path folder) throws Exception {
        for (int i = 0; i < 12; i++) {
            get("/transfer?from=a" + (i * 31 % 800) + "&to=a" + (i * 57 % 800) + "&amount=1");
        }
        get("/accounts?id=b1&amount=10");
        get("/accounts?id=b2&amount=10");
        get("/statement");
        get("/statement");
        get("/statement");
    }

    private static void get(String path) throws Exception {
        var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.getResponseCode();
        InputStream body = connection.getErrorStream() == null ? connection.getInputStream() : connection.getErrorStream();
        body.readAllBytes();
    }
}
