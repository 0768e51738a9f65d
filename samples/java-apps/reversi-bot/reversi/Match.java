package reversi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import reversi.board.Position;
import reversi.brain.Player;

public final class Match {
    public record Result(String first, String second, int lead, String moves) {}

    private Match() {}

    public static Result play(Player first, Player second) {
        Position position = Position.start();
        StringBuilder moves = new StringBuilder();
        boolean firstMoves = true;
        while (!position.over()) {
            if (position.moves() == 0) {
                position = position.pass();
            } else {
                int square = (firstMoves ? first : second).choose(position);
                moves.append(Notation.square(square));
                position = position.play(square);
            }
            firstMoves = !firstMoves;
        }
        int lead = firstMoves ? position.lead() : -position.lead();
        return new Result(first.name(), second.name(), lead, moves.toString());
    }

    public static List<Result> tournament(List<Supplier<Player>> players, int threads) throws InterruptedException, ExecutionException {
        List<Callable<Result>> games = new ArrayList<>();
        for (Supplier<Player> one : players) {
            for (Supplier<Player> other : players) {
                if (one != other) {
                    games.add(() -> play(one.get(), other.get()));
                }
            }
        }
        List<Result> results = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Future<Result> each : pool.invokeAll(games)) {
                results.add(each.get());
            }
        }
        return results;
    }

    /** Elo numbers that fit the results. */
    public static Map<String, Double> rate(List<Result> results) {
        Map<String, Double> elo = new LinkedHashMap<>();
        for (int pass = 0; pass < 200; pass++) {
            for (Result result : results) {
                double own = elo.getOrDefault(result.first(), 1500.0);
                double other = elo.getOrDefault(result.second(), 1500.0);
                double expected = 1 / (1 + Math.pow(10, (other - own) / 400));
                double step = 8.0 * ((Math.signum(result.lead()) + 1) / 2 - expected);
                elo.put(result.first(), own + step);
                elo.put(result.second(), other - step);
            }
        }
        return elo;
    }
}
