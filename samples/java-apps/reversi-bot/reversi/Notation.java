package reversi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import reversi.board.Position;

public final class Notation {
    private Notation() {}

    static String square(int square) {
        return "" + (char) ('a' + square % 8) + (char) ('1' + square / 8);
    }

    static List<Integer> moves(String game) {
        List<Integer> squares = new ArrayList<>();
        for (int i = 0; i + 1 < game.length(); i += 2) {
            squares.add(game.charAt(i) - 'a' + 8 * (game.charAt(i + 1) - '1'));
        }
        return squares;
    }

    static Position replay(List<Integer> squares) {
        Position position = Position.start();
        for (int square : squares) {
            if (position.moves() == 0) {
                position = position.pass();
            }
            position = position.play(square);
        }
        return position;
    }

    /** Which openings of so many moves lead how often to a win of the first. */
    public static Map<String, int[]> openings(Path games, int length) throws IOException {
        Map<String, int[]> tally = new HashMap<>();
        try (Stream<String> lines = Files.lines(games)) {
            lines.filter(line -> line.length() > 2 * length).forEach(line -> {
                List<Integer> squares = moves(line.strip());
                int lead = replay(squares).lead() * (squares.size() % 2 == 0 ? 1 : -1);
                int[] counts = tally.computeIfAbsent(line.substring(0, 2 * length), key -> new int[3]);
                counts[1 + Integer.signum(lead)]++;
            });
        }
        return tally;
    }
}
