package reversi.brain;

import java.util.SplittableRandom;
import reversi.board.Position;

public final class MonteCarlo implements Player {
    private final int games;
    private final SplittableRandom random;

    public MonteCarlo(int games, long seed) {
        this.games = games;
        this.random = new SplittableRandom(seed);
    }

    @Override
    public String name() {
        return "monte carlo " + games;
    }

    @Override
    public int choose(Position position) {
        int best = -1;
        double score = Double.NEGATIVE_INFINITY;
        int each = Math.max(1, games / Long.bitCount(position.moves()));
        for (long left = position.moves(); left != 0; left &= left - 1) {
            int square = Long.numberOfTrailingZeros(left);
            Position next = position.play(square);
            double sum = 0;
            for (int game = 0; game < each; game++) {
                sum -= Math.signum(playout(next));
            }
            if (sum / each > score) {
                score = sum / each;
                best = square;
            }
        }
        return best;
    }

    private int playout(Position start) {
        Position position = start;
        int side = 1;
        while (!position.over()) {
            long moves = position.moves();
            position = moves == 0 ? position.pass() : position.play(pick(moves));
            side = -side;
        }
        return side * position.lead();
    }

    private int pick(long moves) {
        long left = moves;
        for (int skip = random.nextInt(Long.bitCount(moves)); skip > 0; skip--) {
            left &= left - 1;
        }
        return Long.numberOfTrailingZeros(left);
    }
}
