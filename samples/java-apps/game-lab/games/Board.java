package games;

final class Board {
    static final int WIDTH = 7;
    static final int HEIGHT = 6;
    private final int[][] cells = new int[WIDTH][HEIGHT];
    private final int[] filled = new int[WIDTH];

    boolean canDrop(int column) {
        return filled[column] < HEIGHT;
    }

    void drop(int column, int side) {
        cells[column][filled[column]++] = side;
    }

    void undo(int column) {
        cells[column][--filled[column]] = 0;
    }

    boolean full() {
        for (int column = 0; column < WIDTH; column++) {
            if (canDrop(column)) {
                return false;
            }
        }
        return true;
    }

    int winner() {
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                int side = cells[x][y];
                if (side != 0 && (line(x, y, 1, 0) || line(x, y, 0, 1) || line(x, y, 1, 1) || line(x, y, 1, -1))) {
                    return side;
                }
            }
        }
        return 0;
    }

    private boolean line(int x, int y, int dx, int dy) {
        for (int i = 1; i < 4; i++) {
            int column = x + i * dx;
            int row = y + i * dy;
            if (column >= WIDTH || row < 0 || row >= HEIGHT || cells[column][row] != cells[x][y]) {
                return false;
            }
        }
        return true;
    }

    /** How good it looks for a side: pieces near the middle. */
    int value(int side) {
        int value = 0;
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < filled[x]; y++) {
                int weight = 3 - Math.abs(3 - x);
                value += cells[x][y] == side ? weight : -weight;
            }
        }
        return value;
    }
}
