package clicks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;

/** A metrics server that takes lines and says OK. */
final class Sink implements AutoCloseable {
    private final Socket socket = new Socket();
    private final PrintWriter out;
    private final BufferedReader in;

    Sink(InetSocketAddress address) throws IOException {
        socket.connect(address, 2_000);
        socket.setSoTimeout(5_000);
        out = new PrintWriter(socket.getOutputStream());
        in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
        out.print("HELLO clicks\n");
        expectOk();
    }

    void gauge(String name, double value) throws IOException {
        out.printf("%s %.3f\n", name, value);
        expectOk();
    }

    void batch(List<Sessions.Session> sessions) throws IOException {
        out.printf("BATCH %d\n", sessions.size());
        for (Sessions.Session session : sessions) {
            out.print(line(session));
            out.print('\n');
        }
        expectOk();
    }

    private static String line(Sessions.Session session) {
        return session.visitor() + ' ' + session.start() + ' ' + (session.end() - session.start()) + ' ' + session.views() + ' ' + session.spent();
    }

    private void expectOk() throws IOException {
        out.flush();
        String reply = in.readLine();
        if (!"OK".equals(reply)) {
            throw new IOException("sink says " + reply);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
