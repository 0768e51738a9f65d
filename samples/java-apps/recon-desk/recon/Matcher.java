package recon;

import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

public class Matcher {
    public record Pair(Entry bank, Entry books, double likeness) {}

    public record Outcome(List<Pair> pairs, List<Entry> onlyBank, List<Entry> onlyBooks) {}

    private final int days;
    private final double least;

    public Matcher(int days, double least) {
        this.days = days;
        this.least = least;
    }

    public Outcome match(List<Entry> bank, List<Entry> books) {
        List<Pair> pairs = new ArrayList<>();
        List<Entry> left = new ArrayList<>();
        List<Entry> open = exact(bank, books, pairs, left);
        List<Entry> unmatched = fuzzy(left, open, pairs);
        return new Outcome(pairs, unmatched, open);
    }

    /** Pairs off what has the same key; answers what is left of the books. */
    private List<Entry> exact(List<Entry> bank, List<Entry> books, List<Pair> pairs, List<Entry> left) {
        Map<String, Deque<Entry>> byKey = new HashMap<>();
        for (Entry entry : books) {
            byKey.computeIfAbsent(entry.key(), key -> new ArrayDeque<>()).add(entry);
        }
        for (Entry entry : bank) {
            Deque<Entry> same = byKey.get(entry.key());
            if (same == null || same.isEmpty()) {
                left.add(entry);
            } else {
                pairs.add(new Pair(entry, same.poll(), 1));
            }
        }
        List<Entry> open = new ArrayList<>();
        byKey.values().forEach(open::addAll);
        return open;
    }

    private List<Entry> fuzzy(List<Entry> bank, List<Entry> books, List<Pair> pairs) {
        List<Entry> unmatched = new ArrayList<>();
        for (Entry entry : bank) {
            Entry best = null;
            double likeness = least;
            for (Entry other : books) {
                if (near(entry, other)) {
                    double value = likeness(entry.party(), other.party());
                    if (value > likeness) {
                        likeness = value;
                        best = other;
                    }
                }
            }
            if (best == null) {
                unmatched.add(entry);
            } else {
                books.remove(best);
                pairs.add(new Pair(entry, best, likeness));
            }
        }
        return unmatched;
    }

    private boolean near(Entry one, Entry other) {
        return one.amount().compareTo(other.amount()) == 0 || Math.abs(ChronoUnit.DAYS.between(one.day(), other.day())) <= days;
    }

    static double likeness(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                diagonal = above;
            }
        }
        return 1 - (double) row[b.length()] / Math.max(1, Math.max(a.length(), b.length()));
    }
}
