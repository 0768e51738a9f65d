package spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the segments of a spool hold. */
public final class Audit {
    private Audit() {}

    public static Map<String, IntSummaryStatistics> topics(Path folder) throws IOException {
        Map<String, IntSummaryStatistics> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".seg")).toList()) {
                for (Message message : Segment.read(file)) {
                    sizes.computeIfAbsent(message.topic(), topic -> new IntSummaryStatistics()).accept(message.body().length());
                }
            }
        }
        return sizes;
    }

    public static String render(Map<String, IntSummaryStatistics> sizes) {
        return sizes.entrySet().stream()
                .map(each -> String.format("%-12s %6d messages, mean %8.1f", each.getKey(), each.getValue().getCount(), each.getValue().getAverage()))
                .collect(Collectors.joining("\n"));
    }
}
