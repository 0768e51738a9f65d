package mail;

import java.nio.file.Path;
import mail.net.Beacon;
import mail.smtp.MailClient;
import mail.smtp.MailServer;
import mail.smtp.Mailbox;

public final class Main {
    public static void main(String[] args) throws Exception {
        try (MailServer server = new MailServer(new Mailbox(Path.of("mail")))) {
            server.start();
            System.out.println(deliver(server.port(), 5));
        }
    }

    public static int deliver(int port, int letters) throws Exception {
        int accepted = 0;
        try (MailClient client = new MailClient(port)) {
            for (int i = 0; i < letters; i++) {
                if (client.send("anna@example.org", "bert@example.org", Letters.compose(i, 60))) {
                    accepted++;
                }
            }
        }
        return accepted;
    }

    public static int beacon(int pings) throws Exception {
        try (Beacon beacon = new Beacon()) {
            beacon.start();
            return beacon.ping(pings);
        }
    }
}
