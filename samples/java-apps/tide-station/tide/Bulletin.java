package tide;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The text for the harbour's board. */
public class Bulletin {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("EEE dd HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private final StringBuilder text = new StringBuilder();

    public Bulletin title(String title) {
        text.append(title).append('\n').append("=".repeat(title.length())).append("\n\n");
        return this;
    }

    public Bulletin table(List<Sample> turns) {
        for (Sample turn : turns) {
            text.append(String.format(Locale.ROOT, "%-14s %6.2f m%n", CLOCK.format(turn.time()), turn.level()));
        }
        return this;
    }

    /** A bar for each level. */
    public Bulletin chart(List<Sample> samples, int every) {
        double low = samples.stream().mapToDouble(Sample::level).min().orElse(0);
        double high = samples.stream().mapToDouble(Sample::level).max().orElse(1);
        for (int i = 0; i < samples.size(); i += every) {
            Sample sample = samples.get(i);
            int width = (int) Math.round(50 * (sample.level() - low) / Math.max(1e-9, high - low));
            text.append(CLOCK.format(sample.time())).append(" |").append("#".repeat(width)).append('\n');
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
