package games;

import java.util.Random;

public final class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(fourInARow(4) + " " + life(60) + " " + maze(31));
    }

    public static int fourInARow(int depth) {
        Board board = new Board();
        Player first = new Player(depth);
        Player second = new Player(depth - 1);
        int moves = 0;
        while (!board.full() && board.winner() == 0 && moves < 16) {
            int side = moves % 2 == 0 ? 1 : 2;
            board.drop((side == 1 ? first : second).choose(board, side), side);
            moves++;
        }
        return board.winner();
    }

    public static int life(int generations) {
        Life life = Life.random(96, 64, new Random(3));
        for (int i = 0; i < generations; i++) {
            life = life.next();
        }
        return life.population();
    }

    public static int maze(int size) {
        Maze maze = Maze.dig(size, new Random(size));
        return maze.shortest() + maze.draw().length();
    }

    /** Shows frames at a pace. */
    public static int animate(int frames, int everyMillis) throws InterruptedException {
        Life life = Life.random(160, 120, new Random(4));
        int shown = 0;
        for (int i = 0; i < frames; i++) {
            life = life.next();
            shown += life.draw().length();
            Thread.sleep(everyMillis);
        }
        return shown;
    }
}
