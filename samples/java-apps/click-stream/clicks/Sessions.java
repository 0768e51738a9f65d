package clicks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class Sessions {
    record Session(String visitor, long start, long end, int views, double spent) {
        Session with(Event event) {
            return switch (event) {
                case Event.View view -> new Session(visitor, start, view.time(), views + 1, spent);
                case Event.Buy buy -> new Session(visitor, start, buy.time(), views, spent + buy.price());
                case Event.Add add -> new Session(visitor, start, add.time(), views, spent);
            };
        }
    }

    private static final long GAP = 30 * 60_000;

    private Sessions() {}

    static List<Session> split(List<Event> events) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparingLong(Event::time));
        Map<String, Session> open = new HashMap<>();
        List<Session> closed = new ArrayList<>();
        for (Event event : sorted) {
            Session session = open.get(event.visitor());
            if (session != null && event.time() - session.end() > GAP) {
                closed.add(session);
                session = null;
            }
            if (session == null) {
                session = new Session(event.visitor(), event.time(), event.time(), 0, 0);
            }
            open.put(event.visitor(), session.with(event));
        }
        closed.addAll(open.values());
        return closed;
    }

    /** How many went how far: seen, added, bought. */
    static int[] funnel(List<Event> events) {
        Map<String, Integer> steps = new HashMap<>();
        for (Event event : events) {
            int step = event instanceof Event.Buy ? 3 : event instanceof Event.Add ? 2 : 1;
            steps.merge(event.visitor(), step, Math::max);
        }
        int[] counts = new int[3];
        for (int step : steps.values()) {
            for (int i = 0; i < step; i++) {
                counts[i]++;
            }
        }
        return counts;
    }

    static double median(List<Session> sessions) {
        long[] lengths = sessions.stream().mapToLong(session -> session.end() - session.start()).sorted().toArray();
        return lengths.length == 0 ? 0 : lengths[lengths.length / 2] / 1000.0;
    }
}
