package chat.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

public final class ChatServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Map<String, Room> rooms = new ConcurrentHashMap<>();

    public ChatServer(int port) throws IOException {
        listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    public int port() {
        return listener.getLocalPort();
    }

    public void start() {
        Thread.ofPlatform().daemon().name("accept").start(this::acceptAll);
    }

    private void acceptAll() {
        try {
            while (!listener.isClosed()) {
                acceptOne();
            }
        } catch (IOException closed) {
            // The listener was closed: no more guests.
        }
    }

    private void acceptOne() throws IOException {
        Socket socket = listener.accept();
        Thread.ofPlatform().daemon().start(new Session(socket, this));
    }

    Room room(String name) {
        return rooms.computeIfAbsent(name, key -> new Room());
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
