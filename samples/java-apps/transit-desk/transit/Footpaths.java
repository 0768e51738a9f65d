package transit;

import java.util.*;
import transit.Timetable.Stop;

/** Walks between stops that are near each other. */
public final class Footpaths {
    private final Map<String, Map<String, Integer>> walks = new HashMap<>();

    public Footpaths(Collection<Stop> stops, double metres, double speed) {
        for (Stop a : stops) {
            Map<String, Integer> near = new HashMap<>();
            for (Stop b : stops) {
                double d = distance(a, b);
                if (d <= metres) near.put(b.id(), (int) Math.round(d / speed) + (a == b ? 0 : 60));
            }
            walks.put(a.id(), near);
        }
    }

    public static double distance(Stop a, Stop b) {
        double p = Math.toRadians(b.lat() - a.lat()), l = Math.toRadians(b.lon() - a.lon());
        double h = Math.pow(Math.sin(p / 2), 2) + Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat())) * Math.pow(Math.sin(l / 2), 2);
        return 2 * 6_371_000 * Math.asin(Math.sqrt(h));
    }

    Map<String, Integer> from(String stop) {
        return walks.getOrDefault(stop, Map.of());
    }
}
