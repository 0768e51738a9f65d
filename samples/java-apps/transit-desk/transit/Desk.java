package transit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.*;
import java.util.stream.Collectors;
import transit.Timetable.Stop;

/** Answers travellers. */
public final class Desk {
    private final LiveFeed live;
    private final Path folder;
    private Timetable planned;
    private Footpaths footpaths;

    public Desk(LiveFeed live, Path folder) {
        this.live = live;
        this.folder = folder;
    }

    public void open(String day) throws IOException, InterruptedException {
        planned = Timetable.load(live.feed(day, folder));
        footpaths = new Footpaths(planned.stops().values(), 400, 1.2);
    }

    /** Stops whose names have the words, the best first. */
    public List<Stop> find(String words) {
        Set<String> wanted = trigrams(words);
        record Scored(Stop stop, double score) {}
        return planned.stops().values().stream()
            .map(stop -> {
                Set<String> common = trigrams(stop.name());
                int all = common.size() + wanted.size();
                common.retainAll(wanted);
                return new Scored(stop, 2.0 * common.size() / all);
            })
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .limit(5)
            .map(Scored::stop)
            .toList();
    }

    private static Set<String> trigrams(String text) {
        String padded = "  " + text.toLowerCase(Locale.ROOT) + " ";
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) grams.add(padded.substring(i, i + 3));
        return grams;
    }

    /** A journey as things are now. */
    public String advise(String from, String to, int departure) throws IOException, InterruptedException {
        Timetable now = planned.delayed(live.delays());
        List<Router.Leg> legs = new Router(now, footpaths).journey(from, to, departure);
        return legs.stream().map(this::describe).collect(Collectors.joining("\n")) + "\n" + String.join("\n", live.messages(legs));
    }

    private String describe(Router.Leg leg) {
        return String.format("%s %s -> %s %s (%s)", clock(leg.first().departure()), planned.stops().get(leg.first().from()).name(),
            clock(leg.last().arrival()), planned.stops().get(leg.last().to()).name(), leg.first().trip());
    }

    static String clock(int seconds) {
        return "%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60);
    }

    /** The day's plan as a table of hours. */
    public String board() {
        StringBuilder out = new StringBuilder();
        planned.frequencies().forEach((stop, hours) -> {
            out.append(String.format("%-30s", planned.stops().get(stop).name()));
            for (int hour = 5; hour < 24; hour++) out.append(String.format("%4d", hours[hour]));
            out.append('\n');
        });
        return out.toString();
    }

    public void archive() throws IOException {
        planned.saveCompact(folder.resolve("plan.gz"));
    }
}
