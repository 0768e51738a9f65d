import random
from collections import deque

WALL, FLOOR, GOLD = "#", " ", "$"
DIRS = ((0, 1), (1, 0), (0, -1), (-1, 0))
W, H = 81, 51


class Maze:
    def __init__(self, w=W, h=H, seed=1):
        self.w, self.h = w, h
        self.rng = random.Random(seed)
        self.cells = [[WALL] * w for _ in range(h)]
        self.carve(1, 1)
        self.braid(0.08)
        self.golds = self.scatter(25)

    def carve(self, x, y):
        stack = [(x, y)]
        self.cells[y][x] = FLOOR
        while stack:
            x, y = stack[-1]
            options = [(dx, dy) for dx, dy in DIRS
                       if 0 < x + 2 * dx < self.w and 0 < y + 2 * dy < self.h and self.cells[y + 2 * dy][x + 2 * dx] == WALL]
            if not options:
                stack.pop()
                continue
            dx, dy = self.rng.choice(options)
            self.cells[y + dy][x + dx] = FLOOR
            self.cells[y + 2 * dy][x + 2 * dx] = FLOOR
            stack.append((x + 2 * dx, y + 2 * dy))

    def braid(self, share):
        """opens some walls so that there are loops"""
        for y in range(1, self.h - 1):
            for x in range(1, self.w - 1):
                if self.cells[y][x] == WALL and self.rng.random() < share and (x % 2) != (y % 2):
                    self.cells[y][x] = FLOOR

    def scatter(self, n):
        places = [(x, y) for y in range(self.h) for x in range(self.w) if self.cells[y][x] == FLOOR and (x, y) != (1, 1)]
        chosen = set(self.rng.sample(places, n))
        for x, y in chosen:
            self.cells[y][x] = GOLD
        return chosen

    def open(self, pos):
        x, y = pos
        return self.cells[y][x] != WALL

    def neighbours(self, pos):
        x, y = pos
        return [(x + dx, y + dy) for dx, dy in DIRS if self.open((x + dx, y + dy))]

    def take(self, pos):
        if pos in self.golds:
            self.golds.discard(pos)
            x, y = pos
            self.cells[y][x] = FLOOR
            return True
        return False

    def distances(self, start):
        dist = {start: 0}
        todo = deque([start])
        while todo:
            here = todo.popleft()
            for n in self.neighbours(here):
                if n not in dist:
                    dist[n] = dist[here] + 1
                    todo.append(n)
        return dist

    def dead_ends(self):
        return [(x, y) for y in range(self.h) for x in range(self.w) if self.open((x, y)) and len(self.neighbours((x, y))) == 1]
