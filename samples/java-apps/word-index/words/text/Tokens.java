package words.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

public final class Tokens {
    private static final Set<String> STOP = Set.of("the", "a", "of", "and", "to", "in", "is", "it");

    private Tokens() {}

    public static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                String word = text.substring(start, i).toLowerCase();
                if (!STOP.contains(word)) {
                    tokens.add(Stemmer.stem(word));
                }
                start = -1;
            }
        }
        return tokens;
    }
}
