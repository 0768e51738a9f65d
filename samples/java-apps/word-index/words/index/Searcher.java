package words.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import words.text.Tokens;

public final class Searcher {
    private final Index index;

    public Searcher(Index index) {
        this.index = index;
    }

    public List<String> search(String query, int limit) {
        Map<Integer, Double> scores = new HashMap<>();
        for (String token : Tokens.of(query)) {
            List<Posting> list = index.postings(token);
            double weight = inverseFrequency(list.size());
            for (Posting posting : list) {
                scores.merge(posting.document(), weight * Math.log1p(posting.count()), Double::sum);
            }
        }
        List<Map.Entry<Integer, Double>> ranked = new ArrayList<>(scores.entrySet());
        ranked.sort(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()));
        return ranked.stream().limit(limit).map(entry -> index.name(entry.getKey())).toList();
    }

    double inverseFrequency(int documents) {
        return Math.log(1.0 + (double) index.size() / (1 + documents));
    }

    /** The word of the vocabulary that is nearest to a misspelt one. */
    public String suggest(String word) {
        String best = word;
        int least = Integer.MAX_VALUE;
        for (String candidate : index.all().keySet()) {
            int distance = distance(word, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
