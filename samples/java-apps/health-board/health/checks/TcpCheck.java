package health.checks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public final class TcpCheck implements Check {
    private final String host;
    private final int port;

    public TcpCheck(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public String name() {
        return "tcp " + port;
    }

    @Override
    public String run() throws IOException {
        try (Socket socket = connect()) {
            socket.setSoTimeout(1000);
            return firstLine(socket);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), 500);
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write("GET /ping HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        StringBuilder line = new StringBuilder();
        int c;
        while ((c = in.read()) >= 0 && c != '\n') {
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
