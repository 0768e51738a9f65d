"""Three ways to run Conway's rule, as generators of boards."""
import itertools
import random
from collections import Counter

import numpy as np


def soup(rows, cols, seed, share=0.3):
    rng = random.Random(seed)
    return {(r, c) for r in range(rows) for c in range(cols) if rng.random() < share}


def from_rle(text):
    cells, row, col, count = set(), 0, 0, ""
    for ch in text:
        if ch.isdigit():
            count += ch
            continue
        n = int(count or 1)
        count = ""
        if ch == "b":
            col += n
        elif ch == "o":
            cells.update((row, col + k) for k in range(n))
            col += n
        elif ch == "$":
            row, col = row + n, 0
        elif ch == "!":
            break
    return cells


def to_rle(cells):
    rows = sorted((r, c) for r, c in cells)
    out, at = [], 0
    if not rows:
        return "!"
    top, left = rows[0][0], min(c for _, c in rows)
    at = top
    for r, group in itertools.groupby(rows, key=lambda rc: rc[0]):
        if r > at:
            out.append("%d$" % (r - at))
        at, col = r, left
        for _, c in group:
            if c > col:
                out.append("%db" % (c - col))
            out.append("o")
            col = c + 1
    return "".join(out) + "!"


def neighbours(cell):
    r, c = cell
    for dr in (-1, 0, 1):
        for dc in (-1, 0, 1):
            if dr or dc:
                yield r + dr, c + dc


def step_sparse(alive):
    counts = Counter(itertools.chain.from_iterable(map(neighbours, alive)))
    return {cell for cell, n in counts.items() if n == 3 or (n == 2 and cell in alive)}


def sparse(alive):
    while True:
        yield alive
        alive = step_sparse(alive)


def step_rows(grid):
    height, width = len(grid), len(grid[0])
    new = []
    for y in range(height):
        above, here, below = grid[y - 1], grid[y], grid[(y + 1) % height]
        line = []
        for x in range(width):
            l, r = x - 1, (x + 1) % width
            n = (above[l] + above[x] + above[r] + here[l] + here[r]
                 + below[l] + below[x] + below[r])
            line.append(1 if n == 3 or (n == 2 and here[x]) else 0)
        new.append(line)
    return new


def torus(alive, rows, cols):
    grid = [[int((r, c) in alive) for c in range(cols)] for r in range(rows)]
    while True:
        yield {(r, c) for r, line in enumerate(grid) for c, v in enumerate(line) if v}
        grid = step_rows(grid)


def step_array(board):
    total = sum(np.roll(np.roll(board, dy, 0), dx, 1)
                for dy in (-1, 0, 1) for dx in (-1, 0, 1) if dy or dx)
    return ((total == 3) | ((total == 2) & (board == 1))).astype(np.uint8)


def array(alive, rows, cols):
    board = np.zeros((rows, cols), np.uint8)
    for r, c in alive:
        board[r % rows, c % cols] = 1
    while True:
        yield board
        board = step_array(board)


def period(boards, limit=200):
    seen = {}
    for age, board in zip(range(limit), boards):
        key = frozenset(board)
        if key in seen:
            return age - seen[key]
        seen[key] = age
    return None
