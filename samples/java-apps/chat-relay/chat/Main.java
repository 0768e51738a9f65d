package chat;

import chat.client.ChatClient;
import chat.server.ChatServer;
import java.io.IOException;

public final class Main {
    public static void main(String[] args) throws Exception {
        try (ChatServer server = new ChatServer(0)) {
            server.start();
            System.out.println(talk(server.port(), 10));
        }
    }

    /** Two people in a room; returns how many lines the second has seen. */
    public static int talk(int port, int lines) throws IOException {
        try (ChatClient anna = new ChatClient(port, "anna"); ChatClient bert = new ChatClient(port, "bert")) {
            anna.join("garden");
            bert.join("garden");
            int seen = 0;
            for (int i = 0; i < lines; i++) {
                anna.say("line " + i);
                if (bert.nextMessage().contains("line")) {
                    seen++;
                }
            }
            return seen + bert.history("garden").size();
        }
    }
}
