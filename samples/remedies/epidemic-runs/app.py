"""Lets illnesses, cells and customers loose, with fixed seeds."""

import random
import statistics
from dataclasses import dataclass, field


@dataclass
class Outbreak:
    people: int
    chance: float
    seed: int
    sick: set = field(default_factory=set)
    immune: set = field(default_factory=set)

    def run(self):
        dice = random.Random(self.seed)
        self.sick = {0}
        days = 0
        while self.sick:
            caught = set()
            for _ in self.sick:
                for _ in range(6):
                    other = dice.randrange(self.people)
                    if other not in self.immune and other not in self.sick and dice.random() < self.chance:
                        caught.add(other)
            well = {person for person in sorted(self.sick) if dice.random() < 0.4}
            self.immune |= well
            self.sick = (self.sick - well) | caught
            days += 1
        return days, len(self.immune)


def spread(people, chance, seed):
    return Outbreak(people, chance, seed).run()


def many(people, chance, seeds):
    return [spread(people, chance, seed) for seed in seeds]


class Life:
    def __init__(self, cells):
        self.cells = cells
        self.height = len(cells)
        self.width = len(cells[0])

    def step(self):
        following = []
        for y in range(self.height):
            above, here, below = self.cells[y - 1], self.cells[y], self.cells[(y + 1) % self.height]
            row = []
            for x in range(self.width):
                right = (x + 1) % self.width
                near = above[x - 1] + above[x] + above[right] + here[x - 1] + here[right] + below[x - 1] + below[x] + below[right]
                row.append(1 if near == 3 or near == 2 and here[x] else 0)
            following.append(row)
        return following


def start_cells(size):
    dice = random.Random(4)
    return [[int(dice.random() < 0.3) for _ in range(size)] for _ in range(size)]


def waiting_times(customers, seed):
    """One counter: who comes before the one ahead has left waits."""
    dice = random.Random(seed)
    arrival = free_at = 0.0
    waits = []
    for _ in range(customers):
        arrival += dice.expovariate(1.0)
        begin = max(arrival, free_at)
        free_at = begin + dice.expovariate(1.15)
        waits.append(begin - arrival)
    return waits


def inside(points, dice):
    hits = 0
    for _ in range(points):
        x, y = dice.random(), dice.random()
        if x * x + y * y <= 1.0:
            hits += 1
    return hits


def bootstrap(values, rounds):
    means = []
    for number in range(rounds):
        dice = random.Random(number)
        means.append(statistics.fmean(dice.choice(values) for _ in values))
    return sorted(means)


def days_to_double(cases):
    for day, count in enumerate(cases):
        if count >= 2 * cases[0]:
            return day
    return None


def rule_line(rule, width, steps):
    """A line of cells that each look at their neighbours."""
    line = [0] * width
    line[width // 2] = 1
    for _ in range(steps):
        line = [rule >> (line[i - 1] * 4 + line[i] * 2 + line[(i + 1) % width]) & 1 for i in range(width)]
    return line


def main():
    runs = many(900, 0.16, range(90))
    print(statistics.mean(days for days, _ in runs))
    print(sum(map(sum, Life(start_cells(320)).step())))
    print(max(waiting_times(120_000, 7)))
    print(4 * inside(600_000, random.Random(1)) / 600_000)
    means = bootstrap([i * 37 % 101 for i in range(500)], 1_500)
    print(means[37], means[-38])
    print(days_to_double([100 * 1.2 ** day for day in range(5_000 // 50)]))
    print(sum(rule_line(110, 601, 250)))


if __name__ == "__main__":
    main()
