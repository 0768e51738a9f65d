package script.ast;

import java.util.ArrayList;
import java.util.List;

final class Scanner {
    private final String source;
    private int at;

    Scanner(String source) {
        this.source = source;
    }

    List<String> scan() {
        List<String> words = new ArrayList<>();
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '#') {
                skipComment();
            } else if (Character.isLetterOrDigit(c)) {
                words.add(word());
            } else {
                words.add(String.valueOf(c));
                at++;
            }
        }
        return words;
    }

    private String word() {
        int start = at;
        while (at < source.length() && (Character.isLetterOrDigit(source.charAt(at)) || source.charAt(at) == '.')) {
            at++;
        }
        return source.substring(start, at);
    }

    private void skipComment() {
        while (at < source.length() && source.charAt(at) != '\n') {
            at++;
        }
    }
}
