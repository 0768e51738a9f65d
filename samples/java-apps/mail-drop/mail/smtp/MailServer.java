package mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public final class MailServer implements AutoCloseable {
    private final ServerSocket listener = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    private final Mailbox mailbox;

    public MailServer(Mailbox mailbox) throws IOException {
        this.mailbox = mailbox;
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void start() {
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> converse(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void converse(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = socket.getOutputStream();
            reply(out, "220 ready");
            String to = "";
            String line;
            while ((line = in.readLine()) != null && !line.equals("QUIT")) {
                if (line.startsWith("RCPT TO:")) {
                    to = address(line);
                    reply(out, "250 ok");
                } else if (line.equals("DATA")) {
                    reply(out, "354 go on");
                    mailbox.store(to, readLetter(in));
                    reply(out, "250 stored");
                } else {
                    reply(out, line.startsWith("MAIL FROM:") || line.startsWith("HELO") ? "250 ok" : "500 what?");
                }
            }
        } catch (IOException gone) {
            // The client has left.
        }
    }

    private static String readLetter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        String line;
        while ((line = in.readLine()) != null && !line.equals(".")) {
            letter.append(line.startsWith("..") ? line.substring(1) : line).append('\n');
        }
        return letter.toString();
    }

    static String address(String line) {
        int open = line.indexOf('<');
        int close = line.indexOf('>', open);
        return line.substring(open + 1, close);
    }

    private static void reply(OutputStream out, String text) throws IOException {
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
