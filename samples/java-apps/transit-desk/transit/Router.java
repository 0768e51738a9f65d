package transit;

import java.util.*;
import transit.Timetable.Connection;

/** Earliest arrivals by one scan over the day's connections. */
public final class Router {
    public record Leg(Connection first, Connection last) {}

    private final Timetable timetable;
    private final Footpaths footpaths;

    public Router(Timetable timetable, Footpaths footpaths) {
        this.timetable = timetable;
        this.footpaths = footpaths;
    }

    /** Earliest arrival everywhere, and with what one arrives there. */
    private Map<String, Integer> scan(String from, int departure, Map<String, Leg> by) {
        Map<String, Integer> earliest = new HashMap<>();
        Map<String, Connection> boarded = new HashMap<>();
        footpaths.from(from).forEach((stop, walk) -> earliest.put(stop, departure + walk));
        earliest.put(from, departure);
        for (Connection c : timetable.connections()) {
            if (c.departure() < departure) continue;
            Integer here = earliest.get(c.from());
            boolean aboard = boarded.containsKey(c.trip());
            if (!aboard && (here == null || here > c.departure())) continue;
            Connection first = boarded.computeIfAbsent(c.trip(), trip -> c);
            if (c.arrival() >= earliest.getOrDefault(c.to(), Integer.MAX_VALUE)) continue;
            for (Map.Entry<String, Integer> walk : footpaths.from(c.to()).entrySet()) {
                int at = c.arrival() + walk.getValue();
                if (at < earliest.getOrDefault(walk.getKey(), Integer.MAX_VALUE)) {
                    earliest.put(walk.getKey(), at);
                    by.put(walk.getKey(), new Leg(first, c));
                }
            }
        }
        return earliest;
    }

    public List<Leg> journey(String from, String to, int departure) {
        Map<String, Leg> by = new HashMap<>();
        if (!scan(from, departure, by).containsKey(to)) return List.of();
        LinkedList<Leg> legs = new LinkedList<>();
        for (String at = to; !at.equals(from) && by.containsKey(at) && legs.size() < 20; ) {
            Leg leg = by.get(at);
            legs.addFirst(leg);
            at = leg.first().from();
        }
        return legs;
    }

    /** How many stops are reached within each quarter of an hour. */
    public SortedMap<Integer, Integer> reach(String from, int departure) {
        SortedMap<Integer, Integer> quarters = new TreeMap<>();
        scan(from, departure, new HashMap<>()).values().forEach(at -> quarters.merge((at - departure) / 900, 1, Integer::sum));
        return quarters;
    }

    /** Journeys between two times of which none leaves earlier and arrives later than another. */
    public Map<Integer, Integer> profile(String from, String to, int start, int end, int step) {
        Map<Integer, Integer> profile = new TreeMap<>();
        int best = Integer.MAX_VALUE;
        for (int departure = end; departure >= start; departure -= step) {
            Integer arrival = scan(from, departure, new HashMap<>()).get(to);
            if (arrival != null && arrival < best) {
                best = arrival;
                profile.put(departure, arrival);
            }
        }
        return profile;
    }
}
