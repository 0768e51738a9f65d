package arcade;

public final class Life {
    private boolean[][] cells;

    public Life(int width, int height) {
        cells = new boolean[height][width];
    }

    public void seed(int every) {
        for (int y = 0; y < cells.length; y++) {
            for (int x = 0; x < cells[y].length; x++) {
                cells[y][x] = (x * 7 + y * 13) % every == 0;
            }
        }
    }

    public void step() {
        boolean[][] next = new boolean[cells.length][cells[0].length];
        for (int y = 0; y < cells.length; y++) {
            for (int x = 0; x < cells[y].length; x++) {
                int around = neighbours(x, y);
                next[y][x] = around == 3 || (around == 2 && cells[y][x]);
            }
        }
        cells = next;
    }

    private int neighbours(int x, int y) {
        int count = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if ((dx != 0 || dy != 0) && isAlive(x + dx, y + dy)) {
                    count++;
                }
            }
        }
        return count;
    }

    private boolean isAlive(int x, int y) {
        return y >= 0 && y < cells.length && x >= 0 && x < cells[y].length && cells[y][x];
    }

    public int alive() {
        int count = 0;
        for (boolean[] row : cells) {
            for (boolean cell : row) {
                count += cell ? 1 : 0;
            }
        }
        return count;
    }

    public String show() {
        StringBuilder out = new StringBuilder();
        for (boolean[] row : cells) {
            for (boolean cell : row) {
                out.append(cell ? '#' : '.');
            }
            out.append('\n');
        }
        return out.toString();
    }
}
