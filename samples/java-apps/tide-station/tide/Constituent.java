package tide;

/** One harmonic of a tide: speed in degrees per hour, amplitude in metres, phase in degrees. */
public record Constituent(String name, double speed, double amplitude, double phase) {
    public double at(double hours) {
        return amplitude * Math.cos(Math.toRadians(speed * hours - phase));
    }

    /** Reads "M2 28.984104 1.23 145.2". */
    public static Constituent parse(String line) {
        String[] words = line.trim().split("\\s+");
        if (words.length != 4) {
            throw new IllegalArgumentException("not a constituent: " + line);
        }
        return new Constituent(words[0], Double.parseDouble(words[1]), Double.parseDouble(words[2]), Double.parseDouble(words[3]));
    }
}
