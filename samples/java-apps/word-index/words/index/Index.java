package words.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import words.text.Tokens;

public final class Index {
    private final List<String> names = new ArrayList<>();
    private final Map<String, List<Posting>> postings = new HashMap<>();

    public void add(String name, String text) {
        int document = names.size();
        names.add(name);
        count(text).forEach((word, count) ->
                postings.computeIfAbsent(word, key -> new ArrayList<>()).add(new Posting(document, count)));
    }

    static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String token : Tokens.of(text)) {
            counts.merge(token, 1, Integer::sum);
        }
        return counts;
    }

    public List<Posting> postings(String word) {
        return postings.getOrDefault(word, List.of());
    }

    public String name(int document) {
        return names.get(document);
    }

    public int size() {
        return names.size();
    }

    /** Words in order, for prefixes. */
    public TreeMap<String, Integer> vocabulary() {
        TreeMap<String, Integer> words = new TreeMap<>();
        postings.forEach((word, list) -> words.put(word, list.stream().mapToInt(Posting::count).sum()));
        return words;
    }

    Map<String, List<Posting>> all() {
        return postings;
    }
}
