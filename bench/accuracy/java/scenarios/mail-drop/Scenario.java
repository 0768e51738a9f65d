import java.nio.file.Path;
import java.util.List;
import mail.Letters;
import mail.Main;
import mail.net.Relay;
import mail.smtp.MailServer;
import mail.smtp.Mailbox;

public final class Scenario {
    private static Mailbox box;
    private static MailServer server;

    public static void prepare(Path folder) throws Exception {
        box = new Mailbox(folder.resolve("mail"));
        server = new MailServer(box);
        server.start();
        Main.deliver(server.port(), 60);
    }

    public static void round(Path folder) throws Exception {
        Main.deliver(server.port(), 6);
        box.subjects();
        Main.beacon(5);
        Relay relay = new Relay();
        relay.words(12, 1);
        relay.pump(12);
        Relay.wordsOf(new ProcessBuilder(List.of("sh", "-c", "sleep 0.01; echo some words here")).start());
        Letters.attach(Letters.compose(1, 40), new byte[120_000]);
        Letters.quote("Zeile mit Umlauten: äöü = ß\n".repeat(300));
    }
}
