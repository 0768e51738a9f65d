package chat.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

public final class ChatClient implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;
    private final Writer out;

    public ChatClient(int port, String name) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        command("HELLO " + name);
    }

    public String join(String room) throws IOException {
        command("JOIN " + room);
        return in.readLine();
    }

    public void say(String text) throws IOException {
        command("SAY " + text);
    }

    public String nextMessage() throws IOException {
        String line = in.readLine();
        return line == null ? "" : line;
    }

    public List<String> history(String room) throws IOException {
        command("HISTORY " + room);
        List<String> lines = new ArrayList<>();
        String line;
        while ((line = in.readLine()) != null && !line.equals(".")) {
            lines.add(line);
        }
        return lines;
    }

    private void command(String line) throws IOException {
        out.write(line + "\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        command("QUIT");
        socket.close();
    }
}
