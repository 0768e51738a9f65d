package reversi.brain;

import reversi.board.Position;

public interface Player {
    /** The square to play; there is one. */
    int choose(Position position);

    String name();
}
