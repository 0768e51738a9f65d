package seek;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

public class Index {
    public record Hit(String document, double score) {}

    private final Map<String, Map<String, Integer>> postings = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    public void addFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.filter(path -> path.toString().endsWith(".txt")).toList();
        }
        for (Path file : files) {
            add(file.getFileName().toString(), Files.readString(file));
        }
    }

    public void add(String name, String text) {
        List<String> tokens = Tokens.of(text);
        Tokens.counts(tokens).forEach(
                (token, count) -> postings.computeIfAbsent(token, unused -> new HashMap<>()).put(name, count));
        lengths.put(name, tokens.size());
        texts.put(name, text);
    }

    public List<Hit> search(String query, int limit) {
        Map<String, Double> scores = new HashMap<>();
        double average = averageLength();
        for (String token : Tokens.of(query)) {
            Map<String, Integer> documents = postings.getOrDefault(token, Map.of());
            double rarity = Math.log(1 + (lengths.size() - documents.size() + 0.5) / (documents.size() + 0.5));
            documents.forEach((document, count) -> scores.merge(document, rarity * weight(count, lengths.get(document), average), Double::sum));
        }
        List<Hit> hits = new ArrayList<>();
        scores.forEach((document, score) -> hits.add(new Hit(document, score)));
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits.subList(0, Math.min(limit, hits.size()));
    }

    private static double weight(int count, int length, double average) {
        return count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length / average));
    }

    private double averageLength() {
        return lengths.values().stream().mapToInt(Integer::intValue).average().orElse(1);
    }

    public String snippet(String document, String word) {
        String text = texts.get(document);
        int at = text.indexOf(word);
        if (at < 0) {
            return "";
        }
        return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 30));
    }

    public List<String> suggestions(String word) {
        List<String> near = new ArrayList<>();
        for (String token : postings.keySet()) {
            if (Math.abs(token.length() - word.length()) <= 1 && distance(token, word) <= 1) {
                near.add(token);
            }
        }
        return near;
    }

    static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }
            previous = current;
        }
        return previous[b.length()];
    }

    public int size() {
        return lengths.size();
    }
}
