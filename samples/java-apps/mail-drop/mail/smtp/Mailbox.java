package mail.smtp;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

public final class Mailbox {
    private final Path folder;
    private int next;

    public Mailbox(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Accepted means stored. */
    synchronized Path store(String to, String letter) throws IOException {
        Path file = folder.resolve(to.replace('@', '_') + "-" + next++ % 200 + ".eml");
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(letter.getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        return file;
    }

    public List<String> subjects() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Mailbox::subject).sorted().toList();
        }
    }

    private static String subject(Path file) {
        try {
            String text = Files.readString(file);
            return text.lines().filter(line -> line.startsWith("Subject: ")).findFirst().orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
