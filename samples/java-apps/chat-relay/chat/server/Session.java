package chat.server;

import chat.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

final class Session implements Runnable {
    private final Socket socket;
    private final ChatServer server;
    private final BufferedReader in;
    private final PrintWriter out;
    private String name = "?";
    private Room room;

    Session(Socket socket, ChatServer server) throws IOException {
        this.socket = socket;
        this.server = server;
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        out = new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8), true);
    }

    String name() {
        return name;
    }

    synchronized void send(String line) {
        out.println(line);
    }

    @Override
    public void run() {
        try (socket) {
            Command command;
            do {
                command = receive();
                handle(command);
            } while (!(command instanceof Command.Quit));
        } catch (IOException gone) {
            leaveRoom();
        }
    }

    private Command receive() throws IOException {
        String line = in.readLine();
        return line == null ? new Command.Quit() : Command.parse(line);
    }

    private void handle(Command command) {
        switch (command) {
            case Command.Hello hello -> name = hello.name();
            case Command.Join join -> {
                leaveRoom();
                room = server.room(join.room());
                room.enter(this);
                send("joined " + join.room());
            }
            case Command.Say say -> {
                if (room != null) {
                    room.broadcast(this, say.text());
                }
            }
            case Command.History history -> {
                for (String line : server.room(history.room()).history()) {
                    send(line);
                }
                send(".");
            }
            case Command.Quit quit -> leaveRoom();
        }
    }

    private void leaveRoom() {
        if (room != null) {
            room.leave(this);
            room = null;
        }
    }
}
