package docs.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Stream;

public final class Site {
    private final List<Page> pages = new ArrayList<>();

    public static Site read(Path folder) throws IOException {
        Site site = new Site();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
                site.pages.add(readPage(file));
            }
        }
        return site;
    }

    private static Page readPage(Path file) throws IOException {
        String name = file.getFileName().toString();
        return new Page(name.substring(0, name.length() - 3), Files.readString(file));
    }

    public List<Page> pages() {
        return pages;
    }

    /** Which pages a word stands on. */
    public Map<String, Set<String>> wordList() {
        Map<String, Set<String>> words = new TreeMap<>();
        for (Page page : pages) {
            for (String word : page.text().split("\\W+")) {
                if (word.length() > 3) {
                    words.computeIfAbsent(word.toLowerCase(), key -> new TreeSet<>()).add(page.name());
                }
            }
        }
        return words;
    }
}
