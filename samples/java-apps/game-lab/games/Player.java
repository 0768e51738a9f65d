package games;

final class Player {
    private static final int WIN = 10_000;
    private final int depth;

    Player(int depth) {
        this.depth = depth;
    }

    int choose(Board board, int side) {
        int best = -1;
        int bestValue = Integer.MIN_VALUE;
        for (int column = 0; column < Board.WIDTH; column++) {
            if (board.canDrop(column)) {
                board.drop(column, side);
                int value = -search(board, 3 - side, depth, -WIN * 2, WIN * 2);
                board.undo(column);
                if (value > bestValue) {
                    bestValue = value;
                    best = column;
                }
            }
        }
        return best;
    }

    private int search(Board board, int side, int left, int alpha, int beta) {
        int winner = board.winner();
        if (winner != 0) {
            return winner == side ? WIN + left : -WIN - left;
        }
        if (left == 0 || board.full()) {
            return board.value(side);
        }
        for (int column = 0; column < Board.WIDTH && alpha < beta; column++) {
            if (board.canDrop(column)) {
                board.drop(column, side);
                alpha = Math.max(alpha, -search(board, 3 - side, left - 1, -beta, -alpha));
                board.undo(column);
            }
        }
        return alpha;
    }
}
