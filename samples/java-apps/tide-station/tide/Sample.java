package tide;

import java.time.Instant;

/** A water level at a time. */
public record Sample(Instant time, double level) {
    public double hoursSince(Instant epoch) {
        return (time.toEpochMilli() - epoch.toEpochMilli()) / 3_600_000.0;
    }

    public Sample withLevel(double other) {
        return new Sample(time, other);
    }
}
