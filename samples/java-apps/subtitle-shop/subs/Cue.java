package subs;

/** A text and when it is shown, in milliseconds. */
public record Cue(int number, long start, long end, String text) {
    public Cue at(long newStart, long newEnd) {
        return new Cue(number, newStart, newEnd, text);
    }

    public Cue saying(String other) {
        return new Cue(number, start, end, other);
    }
}
