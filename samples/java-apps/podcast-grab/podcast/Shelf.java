package podcast;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.*;
import java.util.stream.Collectors;

/** The folder with all shows. */
public class Shelf {
    private final Path folder;
    private final Downloader downloader;

    public Shelf(Path folder, Downloader downloader) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.downloader = downloader;
    }

    /** Brings what is new of a show. */
    public List<Path> update(URI feed, int most) throws IOException, InterruptedException {
        List<Episode> wanted = downloader.feed(feed).stream()
            .filter(each -> Files.notExists(folder.resolve(each.fileName())))
            .sorted(Comparator.comparing(Episode::published).reversed())
            .limit(most)
            .toList();
        return downloader.all(wanted, folder);
    }

    /** Files with equal content. */
    public Collection<List<Path>> doubles() throws IOException {
        Map<String, List<Path>> groups = new HashMap<>();
        try (var files = Files.newDirectoryStream(folder, "*.mp3")) {
            for (Path file : files) groups.computeIfAbsent(Mp3.checksum(file), key -> new ArrayList<>()).add(file);
        }
        groups.values().removeIf(group -> group.size() < 2);
        return groups.values();
    }

    public static Map<YearMonth, Duration> listening(List<Episode> episodes) {
        return episodes.stream().collect(Collectors.groupingBy(each -> YearMonth.from(each.published()), TreeMap::new,
            Collectors.reducing(Duration.ZERO, Episode::duration, Duration::plus)));
    }

    /** Titles that share the most words with the given one. */
    public static List<String> similar(List<Episode> episodes, String title) {
        Map<String, Integer> seen = new HashMap<>();
        for (Episode each : episodes) {
            for (String word : each.title().toLowerCase().split("\\W+")) seen.merge(word, 1, Integer::sum);
        }
        Set<String> wanted = Set.copyOf(Arrays.asList(title.toLowerCase().split("\\W+")));
        Map<String, Double> scores = new HashMap<>();
        for (Episode each : episodes) {
            double score = 0;
            for (String word : each.title().toLowerCase().split("\\W+")) {
                if (wanted.contains(word)) score += Math.log((double) episodes.size() / seen.get(word));
            }
            scores.put(each.title(), score);
        }
        return scores.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(5).map(Map.Entry::getKey).toList();
    }

    public Path playlist(List<Episode> episodes) throws IOException {
        StringBuilder list = new StringBuilder("#EXTM3U\n");
        for (Episode each : episodes) {
            list.append("#EXTINF:").append(each.duration().toSeconds()).append(',').append(each.show()).append(" - ").append(each.title()).append('\n');
            list.append(each.fileName()).append('\n');
        }
        return Files.writeString(folder.resolve("all.m3u"), list);
    }
}
