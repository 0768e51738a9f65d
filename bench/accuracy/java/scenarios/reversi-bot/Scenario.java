import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import reversi.Match;
import reversi.Notation;
import reversi.Perft;
import reversi.board.Position;
import reversi.brain.AlphaBeta;
import reversi.brain.MonteCarlo;
import reversi.brain.Player;

public final class Scenario {
    record Any(Random random) implements Player {
        public String name() { return "any"; }
        public int choose(Position position) {
            long left = position.moves();
            for (int skip = random.nextInt(Long.bitCount(left)); skip > 0; skip--) left &= left - 1;
            return Long.numberOfTrailingZeros(left);
        }
    }

    public static void prepare(Path folder) throws Exception {
        StringBuilder games = new StringBuilder();
        Player any = new Any(new Random(1));
        for (int i = 0; i < 300; i++) games.append(Match.play(any, any).moves()).append('\n');
        Files.writeString(folder.resolve("games.txt"), games);
    }

    public static void round(Path folder) throws Exception {
        Perft.divide(7);
        Notation.openings(folder.resolve("games.txt"), 4);
        Match.rate(Match.tournament(List.of(() -> new AlphaBeta(4), () -> new AlphaBeta(3), () -> new MonteCarlo(200, 5)), 2));
        Position.start().show();
        new AlphaBeta(6).choose(Position.start());
    }
}
