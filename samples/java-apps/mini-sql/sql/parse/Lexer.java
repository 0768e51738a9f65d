package sql.parse;

import java.util.ArrayList;
import java.util.List;

final class Lexer {
    private Lexer() {}

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = at + 1;
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            if (Character.isLetter(c)) {
                while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Token.Kind.WORD, text.substring(at, end)));
            } else if (Character.isDigit(c)) {
                while (end < text.length() && Character.isDigit(text.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Token.Kind.NUMBER, text.substring(at, end)));
            } else if (c == '\'') {
                while (text.charAt(end) != '\'') {
                    end++;
                }
                end++;
                tokens.add(new Token(Token.Kind.STRING, text.substring(at + 1, end - 1)));
            } else {
                tokens.add(new Token(Token.Kind.SIGN, String.valueOf(c)));
            }
            at = end;
        }
        tokens.add(new Token(Token.Kind.END, ""));
        return tokens;
    }
}
