"""Plans a festival: who works when, what fits on the lorry, which acts play, and in how many ways one may pay."""

import math
import random


def make_jobs(count, seed=21):
    rng = random.Random(seed)
    jobs = []
    for number in range(count):
        start = rng.randrange(0, 5_000)
        jobs.append((start, start + rng.randrange(5, 90), rng.randrange(10, 200), number))
    return jobs


def best_evening(jobs):
    """The most that can be earned on one stage: no two acts at once."""
    ordered = sorted(jobs, key=lambda job: job[1])
    best = [0] * (len(ordered) + 1)
    for i, (start, _, pay, _) in enumerate(ordered):
        before = i
        while before > 0 and ordered[before - 1][1] > start:
            before -= 1
        best[i + 1] = max(best[i], best[before] + pay)
    return best[-1]


def acts_without_ties(jobs):
    """For each act, the number of acts that are over before it starts."""
    counts = []
    for start, _, _, _ in jobs:
        over = 0
        for _, end, _, _ in jobs:
            if end <= start:
                over += 1
        counts.append(over)
    return counts


def load_lorry(weights, values, room):
    best = [0] * (room + 1)
    for weight, value in zip(weights, values):
        for left in range(room, weight - 1, -1):
            with_it = best[left - weight] + value
            if with_it > best[left]:
                best[left] = with_it
    return best[room]


def ways_to_pay(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways_to_pay(amount - coins[0], coins) + ways_to_pay(amount, coins[1:])


def longest_rise(marks):
    """Length of the longest rising selection of marks, in order."""
    lengths = []
    for i, mark in enumerate(marks):
        longest = 0
        for j in range(i):
            if marks[j] < mark and lengths[j] > longest:
                longest = lengths[j]
        lengths.append(longest + 1)
    return max(lengths)


def give_shifts(shifts, crew):
    """Each shift goes to whoever has worked least, then by number."""
    hours = [[0, number] for number in range(crew)]
    given = []
    for length in shifts:
        least = min(hours)
        least[0] += length
        given.append(least[1])
    return given


def unhappiness(order, likes):
    total = 0
    for one, other in zip(order, order[1:]):
        total += likes[one][other]
    return total


def anneal(likes, steps, seed):
    rng = random.Random(seed)
    size = len(likes)
    order = list(range(size))
    current = best = unhappiness(order, likes)
    heat = 50.0
    for _ in range(steps):
        a, b = rng.randrange(size), rng.randrange(size)
        order[a], order[b] = order[b], order[a]
        changed = unhappiness(order, likes)
        if changed <= current or rng.random() < math.exp((current - changed) / heat):
            current = changed
            best = min(best, current)
        else:
            order[a], order[b] = order[b], order[a]
        heat *= 0.999
    return best


def try_seeds(likes, steps, seeds):
    best = []
    for seed in seeds:
        best.append((anneal(likes, steps, seed), seed))
    return min(best)


def tents(size, row, taken, falling, rising):
    if row == size:
        return 1
    count = 0
    for column in range(size):
        if column not in taken and row - column not in falling and row + column not in rising:
            count += tents(size, row + 1, taken | {column}, falling | {row - column}, rising | {row + column})
    return count


def tent_plans(size):
    """In how many ways tents can stand so that none sees another, by the first one's place."""
    counts = []
    for column in range(size):
        counts.append(tents(size, 1, {column}, {-column}, {column}))
    return counts


def colour_stages(near, colours):
    """The first plan in which no two neighbours share a generator."""
    plan = {}
    places = sorted(near, key=lambda place: -len(near[place]))

    def fill(i):
        if i == len(places):
            return True
        for colour in range(colours):
            if all(plan.get(other) != colour for other in near[places[i]]):
                plan[places[i]] = colour
                if fill(i + 1):
                    return True
                del plan[places[i]]
        return False

    return plan if fill(0) else None


def fill_crates(sizes, room):
    crates = []
    for size in sizes:
        for i, used in enumerate(crates):
            if used + size <= room:
                crates[i] += size
                break
        else:
            crates.append(size)
    return crates


def two_opt(points, order):
    """Untangles the round of the water cart: the first improvement is taken at once."""
    def far(a, b):
        return math.dist(points[a], points[b])

    better = True
    while better:
        better = False
        for i in range(1, len(order) - 2):
            for j in range(i + 1, len(order) - 1):
                gain = far(order[i - 1], order[i]) + far(order[j], order[j + 1]) - far(order[i - 1], order[j]) - far(order[i], order[j + 1])
                if gain > 1e-9:
                    order[i:j + 1] = order[i:j + 1][::-1]
                    better = True
    return order


def main():
    jobs = make_jobs(1_500)
    print(best_evening(jobs), max(acts_without_ties(jobs)))
    rng = random.Random(2)
    weights = [rng.randrange(3, 60) for _ in range(70)]
    print(load_lorry(weights, [weight * 3 + rng.randrange(40) for weight in weights], 6_000))
    print(ways_to_pay(240, (50, 20, 10, 5, 2, 1)))
    print(longest_rise([rng.randrange(10_000) for _ in range(2_000)]))
    print(give_shifts([rng.randrange(2, 9) for _ in range(8_000)], 60)[-3:])
    likes = [[rng.randrange(100) for _ in range(24)] for _ in range(24)]
    print(anneal(likes, 4_000, 1), try_seeds(likes, 6_000, range(16)))
    print(sum(tent_plans(10)))
    near = {i: {(i + 1) % 40, (i - 1) % 40, (i * 7 + 3) % 40} - {i} for i in range(40)}
    near = {i: near[i] | {j for j in near if i in near[j]} for i in near}
    print(len(colour_stages(near, 4)))
    print(len(fill_crates([rng.randrange(5, 70) for _ in range(900)], 100)))
    points = [(rng.random() * 90, rng.random() * 60) for _ in range(70)]
    print(two_opt(points, list(range(70)))[:6])


if __name__ == "__main__":
    main()
