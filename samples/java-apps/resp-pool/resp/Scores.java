package resp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks what a list of lines such as {@code name=points} says. */
public final class Scores {
    public record Score(String name, int points) {
        static Score parse(String line) {
            int at = line.lastIndexOf('=');
            return new Score(line.substring(0, at), Integer.parseInt(line.substring(at + 1)));
        }
    }

    private final Cluster cluster;

    public Scores(Cluster cluster) {
        this.cluster = cluster;
    }

    public List<Score> best(String board, int count) throws java.io.IOException {
        return rank(cluster.recent(board, 20_000)).subList(0, count);
    }

    static List<Score> rank(List<String> lines) {
        List<Score> scores = new ArrayList<>();
        for (String line : lines) {
            scores.add(Score.parse(line));
        }
        scores.sort(Comparator.comparingInt(Score::points).reversed().thenComparing(Score::name));
        return scores;
    }

    static String table(List<Score> scores) {
        StringBuilder out = new StringBuilder();
        int place = 1;
        for (Score score : scores) {
            out.append(String.format("%3d. %-20s %8d%n", place++, score.name(), score.points()));
        }
        return out.toString();
    }

    public void publish(String board, int count) throws java.io.IOException {
        cluster.set(board + ":html", table(best(board, count)), 300);
    }
}
