package inn.model;

/** A room that can be let. */
public record Room(int id, String number, Kind kind, int beds) {
    public enum Kind { SINGLE, DOUBLE, SUITE }

    public boolean sleeps(int guests) {
        return beds >= guests;
    }
}
