package crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

final class PageStore {
    private final Path folder;

    PageStore(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    private Path file(URI address) {
        return folder.resolve(address.getPath().replaceAll("[^A-Za-z0-9]", "_") + ".gz");
    }

    void put(Page page) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file(page.address())))) {
            out.write((page.address() + "\n" + page.html()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Titles by address, of all that is stored. */
    Map<String, String> titles() throws IOException {
        Map<String, String> titles = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".gz")).toList()) {
                try (var in = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    String address = in.readLine();
                    titles.put(address, Html.title(rest(in)));
                }
            }
        }
        return titles;
    }

    private static String rest(BufferedReader in) throws IOException {
        StringBuilder out = new StringBuilder();
        char[] buffer = new char[4096];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.append(buffer, 0, n);
        }
        return out.toString();
    }
}
