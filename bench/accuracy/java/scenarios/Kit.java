import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** What scenarios share: a server on 127.0.0.1 that answers after a delay. */
public final class Kit {
    /** Makes the answer's body. */
    public interface Answer {
        byte[] to(String path, byte[] body) throws IOException;
    }

    private Kit() {}

    /** Starts it; the port is free before. A body of null is answered with 503. */
    public static int serve(int delayMillis, Answer answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> handle(exchange, delayMillis, answer));
        server.start();
        return server.getAddress().getPort();
    }

    private static void handle(HttpExchange exchange, int delayMillis, Answer answer) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Thread.sleep(delayMillis);
            byte[] reply = answer.to(exchange.getRequestURI().toString(), body);
            if (reply == null) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                exchange.sendResponseHeaders(200, reply.length == 0 ? -1 : reply.length);
                exchange.getResponseBody().write(reply);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
