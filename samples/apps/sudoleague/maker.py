import random

import board


def full(rng):
    """A random filled grid."""
    while True:
        grid = [0] * 81
        for b in (0, 4, 8):
            digits = rng.sample(range(1, 10), 9)
            for i, d in zip(board.UNITS[18 + b], digits):
                grid[i] = d
        found = board.solutions(grid, 1)
        if found:
            return relabel(found[0], rng)


def relabel(grid, rng):
    names = [0] + rng.sample(range(1, 10), 9)
    return [names[d] for d in grid]


def dig(grid, rng, clues=30):
    puzzle, left = grid[:], 81
    for s in rng.sample(range(81), 81):
        if left <= clues:
            break
        keep, puzzle[s] = puzzle[s], 0
        if len(board.solutions(puzzle)) > 1:
            puzzle[s] = keep
        else:
            left -= 1
    return puzzle


def rate(puzzle):
    """How far plain propagation comes: 0 easy .. 1 hard."""
    cand = board.start(puzzle)
    unsolved = sum(1 for c in cand if c & (c - 1))
    return unsolved / 81


def make(seed, clues):
    rng = random.Random(seed)
    puzzle = dig(full(rng), rng, clues)
    return puzzle, rate(puzzle)
