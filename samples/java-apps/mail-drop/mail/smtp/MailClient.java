package mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

public final class MailClient implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final OutputStream out;

    public MailClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        out = socket.getOutputStream();
        expect(220);
        command("HELO here", 250);
    }

    public boolean send(String from, String to, String letter) throws IOException {
        command("MAIL FROM:<" + from + ">", 250);
        command("RCPT TO:<" + to + ">", 250);
        command("DATA", 354);
        out.write(stuffed(letter).getBytes(StandardCharsets.UTF_8));
        return command(".", 250);
    }

    static String stuffed(String letter) {
        return letter.replace("\n.", "\n..") + (letter.endsWith("\n") ? "" : "\n");
    }

    private boolean command(String text, int code) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return expect(code);
    }

    private boolean expect(int code) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("the server has hung up");
        }
        return line.startsWith(Integer.toString(code));
    }

    @Override
    public void close() throws IOException {
        out.write("QUIT\n".getBytes(StandardCharsets.US_ASCII));
        socket.close();
    }
}
