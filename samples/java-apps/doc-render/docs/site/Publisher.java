package docs.site;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

public final class Publisher {
    private static final Template TEMPLATE =
            new Template("<html><head><title>{{title}}</title></head><body>{{body}}<hr>{{foot}}</body></html>");
    private final Path out;

    public Publisher(Path out) {
        this.out = out;
    }

    public int publish(Site site) throws IOException {
        Files.createDirectories(out);
        int written = 0;
        for (Page page : site.pages()) {
            String html = render(page);
            Files.writeString(out.resolve(page.name() + ".html"), html);
            compress(html, out.resolve(page.name() + ".html.gz"));
            written++;
        }
        Files.writeString(out.resolve("words.txt"), index(site.wordList()));
        return written;
    }

    private static String render(Page page) {
        return TEMPLATE.fill(Map.of("title", page.title(), "body", page.html(), "foot", "built by docs"));
    }

    private static void compress(String html, Path to) throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(to))) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        }
    }

    static String index(Map<String, Set<String>> words) {
        StringBuilder text = new StringBuilder();
        words.forEach((word, pages) -> text.append(word).append(": ").append(String.join(", ", pages)).append('\n'));
        return text.toString();
    }
}
