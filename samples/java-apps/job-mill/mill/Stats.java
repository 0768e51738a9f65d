package mill;

import java.util.Map;
import java.util.TreeMap;

public final class Stats {
    private final Map<String, long[]> byKind = new TreeMap<>();

    synchronized void record(Job job, long nanos) {
        long[] entry = byKind.computeIfAbsent(job.getClass().getSimpleName(), kind -> new long[2]);
        entry[0]++;
        entry[1] += nanos;
    }

    public synchronized long total() {
        long jobs = 0;
        for (long[] entry : byKind.values()) {
            jobs += entry[0];
        }
        return jobs;
    }

    public synchronized double mean(String kind) {
        long[] entry = byKind.get(kind);
        return entry == null ? 0 : (double) entry[1] / entry[0];
    }
}
