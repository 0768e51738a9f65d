"""The regions of app.py by each remedy."""

import functools

import app
from remedies_kit import Independent, Region

BOARD = (1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0)


def value_of(board, player, depth, cell):
    return -app.search(board[:cell] + (player,) + board[cell + 1:], -player, depth - 1)


class BestMove(Independent):
    region = "best_move: for cell in range(len(board))"
    chunksize = 1

    def prepare(self):
        return BOARD, 1, 5

    def original(self, board, player, depth):
        return app.best_move(board, player, depth)

    def items(self, board, player, depth):
        return [cell for cell in range(len(board)) if board[cell] == 0]

    def task(self, board, player, depth):
        return functools.partial(value_of, board, player, depth)

    def join(self, results, board, player, depth):
        values = dict(zip(self.items(board, player, depth), results))
        return max(values, key=values.get)


class Search(BestMove):
    region = "search"

    def prepare(self):
        return BOARD, 1, 5

    def original(self, board, player, depth):
        return app.search(board, player, depth)

    def join(self, results, board, player, depth):
        return max(results)


def queens_from(size, column):
    return app.queens(size, 1, frozenset({column}), frozenset({column}), frozenset({-column}))


class Queens(Independent):
    region = "queens"
    chunksize = 1

    def prepare(self):
        return (11,)

    def original(self, size):
        return app.queens(size, 0, frozenset(), frozenset(), frozenset())

    def items(self, size):
        return range(size)

    def task(self, size):
        return functools.partial(queens_from, size)

    def join(self, results, size):
        return sum(results)


class Play(Region):
    region = "play: for move in moves"

    def prepare(self):
        return ([0, 5, 10, 12, 3, 9],)

    def original(self, moves):
        return app.play(moves)


class KnightReach(Region):
    region = "knight_reach: for _ in range(limit)"

    def prepare(self):
        return (0, 0), 45

    def original(self, start, limit):
        return app.knight_reach(start, limit)
