package transit;

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import java.util.zip.*;

/** Stops and connections of one day, from a zipped feed of CSV files. */
public record Timetable(Map<String, Stop> stops, List<Connection> connections) {
    public record Stop(String id, String name, double lat, double lon) {}

    /** From one stop to the next, times in seconds of the day. */
    public record Connection(String trip, String from, String to, int departure, int arrival) {}

    public static Timetable load(Path zip) throws IOException {
        Map<String, Stop> stops = new HashMap<>();
        List<Connection> connections = new ArrayList<>();
        try (ZipFile feed = new ZipFile(zip.toFile())) {
            for (String[] row : rows(feed, "stops.txt")) {
                stops.put(row[0], new Stop(row[0], row[1], Double.parseDouble(row[2]), Double.parseDouble(row[3])));
            }
            String[] before = null;
            for (String[] row : rows(feed, "stop_times.txt")) {
                if (before != null && before[0].equals(row[0])) {
                    connections.add(new Connection(row[0], before[3], row[3], seconds(before[2]), seconds(row[1])));
                }
                before = row;
            }
        }
        connections.sort(Comparator.comparingInt(Connection::departure).thenComparingInt(Connection::arrival));
        return new Timetable(stops, connections);
    }

    private static List<String[]> rows(ZipFile feed, String name) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(feed.getInputStream(feed.getEntry(name)), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).collect(Collectors.toList());
        }
    }

    private static int seconds(String clock) {
        return Integer.parseInt(clock, 0, 2, 10) * 3600 + Integer.parseInt(clock, 3, 5, 10) * 60 + Integer.parseInt(clock, 6, 8, 10);
    }

    /** The same day with trips that are late by the given seconds. */
    public Timetable delayed(Map<String, Integer> late) {
        List<Connection> shifted = connections.stream().map(c -> {
            int by = late.getOrDefault(c.trip(), 0);
            return by == 0 ? c : new Connection(c.trip(), c.from(), c.to(), c.departure() + by, c.arrival() + by);
        }).sorted(Comparator.comparingInt(Connection::departure).thenComparingInt(Connection::arrival)).toList();
        return new Timetable(stops, shifted);
    }

    /** Departures of every hour at each stop. */
    public Map<String, int[]> frequencies() {
        Map<String, int[]> hours = new TreeMap<>();
        for (Connection c : connections) hours.computeIfAbsent(c.from(), key -> new int[30])[c.departure() / 3600]++;
        return hours;
    }

    public void saveCompact(Path file) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))))) {
            out.writeInt(connections.size());
            for (Connection c : connections) {
                out.writeUTF(c.trip());
                out.writeUTF(c.from());
                out.writeUTF(c.to());
                out.writeInt(c.departure());
                out.writeInt(c.arrival());
            }
        }
    }
}
