from dataclasses import dataclass, field


@dataclass(frozen=True)
class Slot:
    number: int
    across: bool
    cells: tuple

    @property
    def label(self):
        return f"{self.number}{'A' if self.across else 'D'}"

    def __len__(self):
        return len(self.cells)


@dataclass
class Grid:
    rows: list
    slots: list = field(default_factory=list)

    @classmethod
    def parse(cls, text):
        rows = [list(line.strip()) for line in text.splitlines() if line.strip()]
        if len({len(r) for r in rows}) != 1:
            raise ValueError("rows are of different lengths")
        grid = cls(rows)
        grid.slots = list(grid.find_slots())
        return grid

    def open(self, r, c):
        return 0 <= r < len(self.rows) and 0 <= c < len(self.rows[0]) and self.rows[r][c] != "#"

    def find_slots(self):
        number = 0
        for r in range(len(self.rows)):
            for c in range(len(self.rows[0])):
                if not self.open(r, c):
                    continue
                starts = []
                if not self.open(r, c - 1) and self.open(r, c + 1):
                    starts.append((True, 0, 1))
                if not self.open(r - 1, c) and self.open(r + 1, c):
                    starts.append((False, 1, 0))
                number += bool(starts)
                for across, dr, dc in starts:
                    cells, y, x = [], r, c
                    while self.open(y, x):
                        cells.append((y, x))
                        y, x = y + dr, x + dc
                    yield Slot(number, across, tuple(cells))

    def crossings(self):
        """slot -> [(position here, other slot, position there)]"""
        where = {}
        for slot in self.slots:
            for i, cell in enumerate(slot.cells):
                where.setdefault(cell, []).append((slot, i))
        table = {slot: [] for slot in self.slots}
        for users in where.values():
            if len(users) == 2:
                (a, i), (b, j) = users
                table[a].append((i, b, j))
                table[b].append((j, a, i))
        return table

    def with_letters(self, fill):
        rows = [row[:] for row in self.rows]
        for slot, word in fill.items():
            for (r, c), letter in zip(slot.cells, word):
                rows[r][c] = letter
        return "\n".join("".join(row) for row in rows)
