package subs;

import java.util.*;

/** Moves cues about in time. */
public final class Timing {
    private Timing() {}

    /** For films at another speed, and for those that begin later. */
    public static List<Cue> stretch(List<Cue> cues, double factor, long shift) {
        return cues.stream().map(cue -> cue.at(Math.max(0, Math.round(cue.start() * factor) + shift), Math.max(0, Math.round(cue.end() * factor) + shift))).toList();
    }

    /** Gives each cue the time that one needs to read it, unless the next one comes before. */
    public static List<Cue> readable(List<Cue> cues, int charactersPerSecond) {
        List<Cue> result = new ArrayList<>(cues);
        for (int i = 0; i < result.size(); i++) {
            Cue cue = result.get(i);
            long needed = cue.text().codePoints().filter(c -> !Character.isWhitespace(c)).count() * 1000 / charactersPerSecond;
            long latest = i + 1 < result.size() ? result.get(i + 1).start() - 40 : Long.MAX_VALUE;
            result.set(i, cue.at(cue.start(), Math.max(cue.end(), Math.min(cue.start() + needed, latest))));
        }
        return result;
    }

    /** The shift in milliseconds with which most cues lie on speech; speech has an entry for each tenth of a second. */
    public static long align(List<Cue> cues, boolean[] speech, int reach) {
        int best = 0;
        long bestHits = Long.MIN_VALUE;
        for (int shift = -reach; shift <= reach; shift++) {
            long hits = 0;
            for (Cue cue : cues) {
                int from = (int) (cue.start() / 100) + shift, to = (int) (cue.end() / 100) + shift;
                for (int i = Math.max(0, from); i < Math.min(speech.length, to); i++) hits += speech[i] ? 1 : -1;
            }
            if (hits > bestHits) {
                bestHits = hits;
                best = shift;
            }
        }
        return best * 100L;
    }

    /** Breaks long texts into lines of nearly the same length. */
    public static List<Cue> wrap(List<Cue> cues, int width) {
        List<Cue> result = new ArrayList<>();
        for (Cue cue : cues) {
            String[] words = cue.text().split("\\s+");
            int n = words.length;
            double[] cost = new double[n + 1];
            int[] from = new int[n + 1];
            Arrays.fill(cost, 1, n + 1, Double.MAX_VALUE);
            for (int end = 1; end <= n; end++) {
                int length = -1;
                for (int start = end - 1; start >= 0; start--) {
                    length += words[start].length() + 1;
                    if (length > width && start < end - 1) break;
                    double total = cost[start] + (width - length) * (double) (width - length);
                    if (total < cost[end]) {
                        cost[end] = total;
                        from[end] = start;
                    }
                }
            }
            Deque<String> lines = new ArrayDeque<>();
            for (int end = n; end > 0; end = from[end]) lines.push(String.join(" ", Arrays.asList(words).subList(from[end], end)));
            result.add(cue.saying(String.join("\n", lines)));
        }
        return result;
    }
}
