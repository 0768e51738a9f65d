import json
import os
import random
import sys

import puzzles
from breakthrough import Board, rate_moves, think
from table import Clock, Engine, Table


def connect():
    host, port = os.environ["GAMES"].split(":")
    return Table((host, int(port)))


def play_engine(engine, depth, longest=30):
    board, record = Board(), []
    while not board.winner() and len(record) < longest:
        if board.turn == 1:
            _, move = think(board, depth)
        else:
            move = engine.best(board, board.moves())
        board.push(move)
        record.append(move)
    return board.winner(), record


def match(args):
    depth, games = int(args[0]), int(args[1])
    engine = Engine([sys.executable, args[2]])
    try:
        results = [play_engine(engine, depth) for _ in range(games)]
    finally:
        engine.quit()
    save_records("games.json", [r for _, r in results])
    return [(w, len(r)) for w, r in results]


def save_records(path, records):
    old = []
    if os.path.exists(path):
        with open(path) as f:
            old = json.load(f)
    with open(path, "w") as f:
        json.dump(old + records, f)
        f.flush()
        os.fsync(f.fileno())


def solve_next(table):
    kind, *rest = table.ask("PUZZLE")
    if kind == "NONE":
        return None
    grid = puzzles.parse(rest[0])
    puzzles.solve(grid)
    verdict = table.ask("ANSWER", "".join(map(str, grid)))
    return verdict[0] == "RIGHT" and puzzles.valid(grid)


def sudoku(args):
    table = connect()
    table.join("sudoku")
    solved = []
    while (result := solve_next(table)) is not None:
        solved.append(result)
    table.leave()
    return solved


def play_2048(table):
    table.join("2048")
    moves = 0
    words = table.ask("GRID")
    while words[0] == "GRID":
        values = list(map(int, words[1:]))
        grid = [values[i:i + 4] for i in range(0, 16, 4)]
        words = table.ask("MOVE", puzzles.choose_2048(grid))
        moves += 1
    return moves, words


def slide_game(args):
    results = []
    for _ in range(int(args[0])):
        table = connect()
        results.append(play_2048(table))
        table.leave()
    return results


def mines(args):
    rows, cols, count = map(int, args[:3])
    shares = [puzzles.Minefield(rows, cols, count, seed).play() for seed in range(int(args[3]))]
    return "%.3f" % (sum(shares) / len(shares))


def blitz(args):
    board, rng, rounds = Board(), random.Random(int(args[0])), 0
    with Clock() as clock:
        while not board.winner() and rounds < 6:
            rates = rate_moves(board, rng)
            board.push(max(rates, key=rates.get))
            clock.next_tick()
            rounds += 1
    return str(board)


COMMANDS = {"match": match, "sudoku": sudoku, "slide": slide_game, "mines": mines, "blitz": blitz}


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    print(argv[0], COMMANDS[argv[0]](argv[1:]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
