package tide;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What gauges deliver, and the cleaning of it. */
public final class Readings {
    private Readings() {}

    /** Lines "2024-03-01T00:06:00Z,1.234,good"; others than good and estimated are dropped. */
    public static List<Sample> parse(String csv) {
        return csv.lines()
            .skip(1)
            .map(line -> line.split(","))
            .filter(cells -> cells.length == 3 && (cells[2].equals("good") || cells[2].equals("estimated")))
            .map(cells -> new Sample(Instant.parse(cells[0]), Double.parseDouble(cells[1])))
            .sorted(Comparator.comparing(Sample::time))
            .toList();
    }

    /** Replaces what is further than limit from the median of its neighbourhood by that median. */
    public static List<Sample> despike(List<Sample> samples, int reach, double limit) {
        List<Sample> result = new ArrayList<>(samples.size());
        for (int i = 0; i < samples.size(); i++) {
            int from = Math.max(0, i - reach), to = Math.min(samples.size(), i + reach + 1);
            double[] near = samples.subList(from, to).stream().mapToDouble(Sample::level).toArray();
            Arrays.sort(near);
            double median = near[near.length / 2];
            Sample here = samples.get(i);
            result.add(Math.abs(here.level() - median) > limit ? here.withLevel(median) : here);
        }
        return result;
    }

    /** Means of slots of the given length, by the slot's start. */
    public static Map<Instant, Double> means(List<Sample> samples, Duration slot) {
        long length = slot.toSeconds();
        return samples.stream().collect(Collectors.groupingBy(
            sample -> Instant.ofEpochSecond(Math.floorDiv(sample.time().getEpochSecond(), length) * length),
            TreeMap::new, Collectors.averagingDouble(Sample::level)));
    }

    /** Holes longer than the given duration. */
    public static List<Instant> gaps(List<Sample> samples, Duration longest) {
        List<Instant> found = new ArrayList<>();
        for (int i = 1; i < samples.size(); i++) {
            Instant before = samples.get(i - 1).time();
            if (Duration.between(before, samples.get(i).time()).compareTo(longest) > 0) {
                found.add(before);
            }
        }
        return found;
    }
}
