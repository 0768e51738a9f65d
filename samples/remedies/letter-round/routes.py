"""Rounds of the post: which letters go in which bag, and who walks where."""

import math


def distance(a, b):
    return math.hypot(a[0] - b[0], a[1] - b[1])


def length(tour, places):
    total = 0.0
    for i in range(len(tour)):
        total += distance(places[tour[i - 1]], places[tour[i]])
    return total


def nearest_neighbour(places):
    left = set(range(1, len(places)))
    tour = [0]
    while left:
        here = places[tour[-1]]
        following = min(left, key=lambda i: (distance(here, places[i]), i))
        left.remove(following)
        tour.append(following)
    return tour


def table_of(places):
    return [[distance(a, b) for b in places] for a in places]


def two_opt(tour, table):
    """Uncrosses until nothing gets shorter."""
    tour = list(tour)
    n = len(tour)
    improved = True
    while improved:
        improved = False
        for i in range(1, n - 1):
            for j in range(i + 1, n):
                a, b, c, d = tour[i - 1], tour[i], tour[j], tour[(j + 1) % n]
                if table[a][c] + table[b][d] < table[a][b] + table[c][d] - 1e-9:
                    tour[i:j + 1] = tour[i:j + 1][::-1]
                    improved = True
    return tour


def walk(places):
    if len(places) < 4:
        return list(range(len(places)))
    return two_opt(nearest_neighbour(places), table_of(places))


def plan_rounds(districts):
    rounds = {}
    for district, places in districts.items():
        tour = walk(places)
        rounds[district] = (tour, round(length(tour, places), 3))
    return rounds


def nearest_depot(stops, depots):
    chosen = []
    for x, y in stops:
        best, best_distance = None, None
        for number, (dx, dy) in enumerate(depots):
            d = (x - dx) ** 2 + (y - dy) ** 2
            if best is None or d < best_distance:
                best, best_distance = number, d
        chosen.append(best)
    return chosen


def fill_bags(weights, limit=12000):
    """First bag that still holds it, heaviest first."""
    bags = []
    for weight in sorted(weights, reverse=True):
        for bag in bags:
            if sum(bag) + weight <= limit:
                bag.append(weight)
                break
        else:
            bags.append([weight])
    return bags
