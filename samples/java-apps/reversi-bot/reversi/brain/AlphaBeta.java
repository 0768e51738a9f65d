package reversi.brain;

import java.util.HashMap;
import java.util.Map;
import reversi.board.Position;

public final class AlphaBeta implements Player {
    private static final int[] WEIGHTS = new int[64];
    private final int depth;
    private final Map<Position, Integer> seen = new HashMap<>();

    static {
        int[] edge = {100, -20, 10, 5, 5, 10, -20, 100};
        for (int i = 0; i < 64; i++) {
            WEIGHTS[i] = edge[i / 8] * edge[i % 8] / 20;
        }
    }

    public AlphaBeta(int depth) {
        this.depth = depth;
    }

    @Override
    public String name() {
        return "alpha-beta " + depth;
    }

    @Override
    public int choose(Position position) {
        seen.clear();
        int best = -1;
        int score = -1_000_000;
        for (long left = position.moves(); left != 0; left &= left - 1) {
            int square = Long.numberOfTrailingZeros(left);
            int value = -search(position.play(square), depth - 1, -1_000_000, -score);
            if (best < 0 || value > score) {
                best = square;
                score = value;
            }
        }
        return best;
    }

    private int search(Position position, int left, int low, int high) {
        if (left == 0) {
            return evaluate(position);
        }
        Integer known = seen.get(position);
        if (known != null && known >= high) {
            return known;
        }
        long moves = position.moves();
        if (moves == 0) {
            return position.over() ? 1_000 * position.lead() : -search(position.pass(), left - 1, -high, -low);
        }
        int best = -1_000_000;
        for (; moves != 0 && best < high; moves &= moves - 1) {
            int value = -search(position.play(Long.numberOfTrailingZeros(moves)), left - 1, -high, -Math.max(low, best));
            best = Math.max(best, value);
        }
        seen.put(position, best);
        return best;
    }

    static int evaluate(Position position) {
        int mobility = Long.bitCount(position.moves()) - Long.bitCount(position.pass().moves());
        return 8 * mobility + weigh(position.mine()) - weigh(position.theirs());
    }

    private static int weigh(long discs) {
        int sum = 0;
        for (long left = discs; left != 0; left &= left - 1) {
            sum += WEIGHTS[Long.numberOfTrailingZeros(left)];
        }
        return sum;
    }
}
