import itertools
import random

PEERS = []
for _cell in range(81):
    _r, _c = divmod(_cell, 9)
    PEERS.append(frozenset(p for p in range(81) if p != _cell and (
        p // 9 == _r or p % 9 == _c or (p // 27 == _cell // 27 and p % 9 // 3 == _c // 3))))


def candidates(grid, cell):
    used = {grid[p] for p in PEERS[cell]}
    return [v for v in range(1, 10) if v not in used]


def tightest(grid):
    best, options = None, None
    for cell, v in enumerate(grid):
        if v == 0:
            can = candidates(grid, cell)
            if options is None or len(can) < len(options):
                best, options = cell, can
                if len(can) < 2:
                    break
    return best, options


def solve(grid):
    cell, options = tightest(grid)
    if cell is None:
        return True
    for v in options:
        grid[cell] = v
        if solve(grid):
            return True
    grid[cell] = 0
    return False


def parse(line):
    return [int(c) if c.isdigit() else 0 for c in line.strip()]


def valid(grid):
    return all(v and all(grid[p] != v for p in PEERS[c]) for c, v in enumerate(grid))


class Minefield:
    def __init__(self, rows, cols, mines, seed):
        self.rows, self.cols = rows, cols
        rng = random.Random(seed)
        safe = {(0, 0), (0, 1), (1, 0), (1, 1)}
        free = [c for c in itertools.product(range(rows), range(cols)) if c not in safe]
        self.mines = set(rng.sample(free, mines))
        self.open = {}

    def around(self, cell):
        r, c = cell
        for y in range(max(0, r - 1), min(self.rows, r + 2)):
            for x in range(max(0, c - 1), min(self.cols, c + 2)):
                if (y, x) != cell:
                    yield y, x

    def reveal(self, cell):
        todo = [cell]
        while todo:
            here = todo.pop()
            if here in self.open:
                continue
            self.open[here] = sum(n in self.mines for n in self.around(here))
            if self.open[here] == 0:
                todo.extend(self.around(here))

    def deduce(self):
        flagged, clear = set(), set()
        changed = True
        while changed:
            changed = False
            for cell, n in self.open.items():
                hidden = [p for p in self.around(cell) if p not in self.open and p not in clear]
                marked = [p for p in hidden if p in flagged]
                rest = [p for p in hidden if p not in flagged]
                if rest and len(marked) + len(rest) == n:
                    flagged.update(rest)
                    changed = True
                elif rest and len(marked) == n:
                    clear.update(rest)
                    changed = True
        return clear

    def play(self):
        self.reveal((0, 0))
        while clear := self.deduce():
            for cell in clear:
                self.reveal(cell)
        return len(self.open) / (self.rows * self.cols - len(self.mines))


def slide(row):
    kept = [v for v in row if v]
    out, gained, i = [], 0, 0
    while i < len(kept):
        if i + 1 < len(kept) and kept[i] == kept[i + 1]:
            out.append(kept[i] * 2)
            gained += kept[i] * 2
            i += 2
        else:
            out.append(kept[i])
            i += 1
    return out + [0] * (len(row) - len(out)), gained


def shift(grid, direction):
    lines = [list(col) for col in zip(*grid)] if direction in "UD" else [list(r) for r in grid]
    flip = direction in "RD"
    moved, total = [], 0
    for line in lines:
        new, gained = slide(line[::-1] if flip else line)
        moved.append(new[::-1] if flip else new)
        total += gained
    return ([list(r) for r in zip(*moved)] if direction in "UD" else moved), total


def expect(grid, depth):
    if depth == 0:
        return sum(v == 0 for row in grid for v in row)
    best = 0
    for d in "LURD":
        new, gained = shift(grid, d)
        if new == grid:
            continue
        holes = [(r, c) for r in range(4) for c in range(4) if not new[r][c]][:3]
        total = 0.0
        for r, c in holes:
            new[r][c] = 2
            total += expect(new, depth - 1)
            new[r][c] = 0
        best = max(best, gained + total / max(1, len(holes)))
    return best


def choose_2048(grid, depth=2):
    def worth(direction):
        new, gained = shift(grid, direction)
        return -1 if new == grid else gained + expect(new, depth - 1)
    return max("LURD", key=worth)
