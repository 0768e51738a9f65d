package arcade;

public final class TicTacToe {
    private static final int[][] LINES = {
        {0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}
    };

    private final char[] board = ".........".toCharArray();

    public void play(int square, char player) {
        board[square] = player;
    }

    public char winner() {
        for (int[] line : LINES) {
            if (board[line[0]] != '.' && board[line[0]] == board[line[1]] && board[line[1]] == board[line[2]]) {
                return board[line[0]];
            }
        }
        return '.';
    }

    public int best(char player) {
        int best = -1;
        int most = Integer.MIN_VALUE;
        for (int square = 0; square < board.length; square++) {
            if (board[square] == '.') {
                board[square] = player;
                int value = -value(other(player));
                board[square] = '.';
                if (value > most) {
                    most = value;
                    best = square;
                }
            }
        }
        return best;
    }

    private int value(char player) {
        char winner = winner();
        if (winner != '.') {
            return winner == player ? 1 : -1;
        }
        int most = Integer.MIN_VALUE;
        for (int square = 0; square < board.length; square++) {
            if (board[square] == '.') {
                board[square] = player;
                most = Math.max(most, -value(other(player)));
                board[square] = '.';
            }
        }
        return most == Integer.MIN_VALUE ? 0 : most;
    }

    private static char other(char player) {
        return player == 'x' ? 'o' : 'x';
    }

    @Override
    public String toString() {
        return new String(board, 0, 3) + "\n" + new String(board, 3, 3) + "\n" + new String(board, 6, 3);
    }
}
