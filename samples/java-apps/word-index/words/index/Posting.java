package words.index;

public record Posting(int document, int count) {
    Posting plus(int more) {
        return new Posting(document, count + more);
    }
}
