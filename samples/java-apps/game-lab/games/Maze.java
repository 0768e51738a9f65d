package games;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

final class Maze {
    private static final int[][] WAYS = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};
    private final boolean[][] open;

    private Maze(boolean[][] open) {
        this.open = open;
    }

    static Maze dig(int size, Random random) {
        Maze maze = new Maze(new boolean[size][size]);
        maze.carve(1, 1, random);
        return maze;
    }

    private void carve(int x, int y, Random random) {
        open[y][x] = true;
        List<int[]> ways = new ArrayList<>(List.of(WAYS));
        Collections.shuffle(ways, random);
        for (int[] way : ways) {
            int nextX = x + 2 * way[0];
            int nextY = y + 2 * way[1];
            if (inside(nextX, nextY) && !open[nextY][nextX]) {
                open[y + way[1]][x + way[0]] = true;
                carve(nextX, nextY, random);
            }
        }
    }

    private boolean inside(int x, int y) {
        return x > 0 && y > 0 && x < open.length - 1 && y < open.length - 1;
    }

    int shortest() {
        int size = open.length;
        int[][] steps = new int[size][size];
        Deque<int[]> queue = new ArrayDeque<>();
        queue.add(new int[] {1, 1});
        steps[1][1] = 1;
        while (!queue.isEmpty()) {
            int[] at = queue.poll();
            if (at[0] == size - 2 && at[1] == size - 2) {
                return steps[at[1]][at[0]] - 1;
            }
            for (int[] way : WAYS) {
                int x = at[0] + way[0];
                int y = at[1] + way[1];
                if (inside(x, y) && open[y][x] && steps[y][x] == 0) {
                    steps[y][x] = steps[at[1]][at[0]] + 1;
                    queue.add(new int[] {x, y});
                }
            }
        }
        return -1;
    }

    String draw() {
        StringBuilder out = new StringBuilder();
        for (boolean[] row : open) {
            for (boolean cell : row) {
                out.append(cell ? ' ' : '#');
            }
            out.append('\n');
        }
        return out.toString();
    }
}
