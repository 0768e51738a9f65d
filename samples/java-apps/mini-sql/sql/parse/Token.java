package sql.parse;

public record Token(Kind kind, String text) {
    public enum Kind {
        WORD,
        NUMBER,
        STRING,
        SIGN,
        END
    }

    boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }
}
