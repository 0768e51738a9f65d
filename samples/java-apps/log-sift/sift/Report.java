package sift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

final class Report {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> hits = new HashMap<>();

    void add(Entry entry) {
        entries.add(entry);
        hits.merge(entry.path(), 1, Integer::sum);
    }

    String render(int top) {
        StringBuilder out = new StringBuilder();
        topPaths(top).forEach(path -> out.append(path).append('\n'));
        perMinute().forEach((minute, count) -> out.append(minute).append(' ').append(count).append('\n'));
        bytesByArea().forEach((area, bytes) -> out.append(area).append(' ').append(bytes).append('\n'));
        out.append("errors ").append(errorShare()).append(" p95 ").append(percentile(0.95));
        return out.toString();
    }

    List<String> topPaths(int count) {
        return hits.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<Long, Integer> perMinute() {
        Map<Long, Integer> counts = new TreeMap<>();
        for (Entry entry : entries) {
            counts.merge(entry.time() / 60, 1, Integer::sum);
        }
        return counts;
    }

    Map<String, Long> bytesByArea() {
        return entries.stream().collect(Collectors.groupingBy(Entry::area, TreeMap::new, Collectors.summingLong(Entry::bytes)));
    }

    double errorShare() {
        long errors = entries.stream().filter(Entry::isError).count();
        return entries.isEmpty() ? 0 : (double) errors / entries.size();
    }

    long percentile(double part) {
        long[] sizes = entries.stream().mapToLong(Entry::bytes).sorted().toArray();
        return sizes.length == 0 ? 0 : sizes[(int) (part * (sizes.length - 1))];
    }
}
