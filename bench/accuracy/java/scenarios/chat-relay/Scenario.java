import chat.Main;
import chat.server.ChatServer;
import java.nio.file.Path;

public final class Scenario {
    private static ChatServer server;

    public static void prepare(Path folder) throws Exception {
        server = new ChatServer(0);
        server.start();
    }

    public static void round(Path folder) throws Exception {
        Main.talk(server.port(), 20);
        Thread.sleep(5);
    }
}
