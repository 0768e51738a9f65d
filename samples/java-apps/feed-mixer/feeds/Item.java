package feeds;

import java.time.Instant;

public record Item(String title, String link, Instant time, String text) {
    public int words() {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetter(text.charAt(i));
            if (letter && !inside) {
                count++;
            }
            inside = letter;
        }
        return count;
    }
}
