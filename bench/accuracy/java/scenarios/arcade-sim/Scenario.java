import arcade.Life;
import arcade.Maze;
import arcade.TicTacToe;
import java.nio.file.Path;

public final class Scenario {
    public static void round(Path folder) {
        Life life = new Life(80, 60);
        life.seed(3);
        for (int i = 0; i < 5; i++) {
            life.step();
        }
        life.alive();
        life.show();
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 50; x++) {
                text.append(y % 4 == 2 && x % 11 != y % 7 ? '#' : '.');
            }
            text.append('\n');
        }
        Maze maze = new Maze(text.toString());
        maze.path(new Maze.Cell(0, 0), new Maze.Cell(49, 29));
        maze.area(new Maze.Cell(3, 0));
        TicTacToe game = new TicTacToe();
        game.play(0, 'x');
        game.play(game.best('o'), 'o');
        game.toString();
    }
}
