package reversi;

import reversi.board.Position;

/** Counts the games up to a depth, to check the moves. */
public final class Perft {
    private Perft() {}

    public static long count(Position position, int depth) {
        if (depth == 0) {
            return 1;
        }
        long moves = position.moves();
        if (moves == 0) {
            return position.over() ? 1 : count(position.pass(), depth - 1);
        }
        long sum = 0;
        for (; moves != 0; moves &= moves - 1) {
            sum += count(position.play(Long.numberOfTrailingZeros(moves)), depth - 1);
        }
        return sum;
    }

    public static String divide(int depth) {
        StringBuilder out = new StringBuilder();
        Position start = Position.start();
        for (long left = start.moves(); left != 0; left &= left - 1) {
            int square = Long.numberOfTrailingZeros(left);
            out.append(Notation.square(square)).append(": ").append(count(start.play(square), depth - 1)).append('\n');
        }
        return out.toString();
    }
}
