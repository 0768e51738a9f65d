package games;

import java.util.Random;

final class Life {
    private final boolean[][] alive;

    private Life(boolean[][] alive) {
        this.alive = alive;
    }

    static Life random(int width, int height, Random random) {
        boolean[][] alive = new boolean[height][width];
        for (boolean[] row : alive) {
            for (int x = 0; x < width; x++) {
                row[x] = random.nextInt(3) == 0;
            }
        }
        return new Life(alive);
    }

    Life next() {
        boolean[][] next = new boolean[alive.length][alive[0].length];
        for (int y = 0; y < alive.length; y++) {
            for (int x = 0; x < alive[y].length; x++) {
                int count = neighbours(x, y);
                next[y][x] = count == 3 || alive[y][x] && count == 2;
            }
        }
        return new Life(next);
    }

    private int neighbours(int x, int y) {
        int count = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int row = Math.floorMod(y + dy, alive.length);
                int column = Math.floorMod(x + dx, alive[row].length);
                if ((dx != 0 || dy != 0) && alive[row][column]) {
                    count++;
                }
            }
        }
        return count;
    }

    int population() {
        int count = 0;
        for (boolean[] row : alive) {
            for (boolean cell : row) {
                if (cell) {
                    count++;
                }
            }
        }
        return count;
    }

    String draw() {
        StringBuilder out = new StringBuilder();
        for (boolean[] row : alive) {
            for (boolean cell : row) {
                out.append(cell ? '#' : '.');
            }
            out.append('\n');
        }
        return out.toString();
    }
}
