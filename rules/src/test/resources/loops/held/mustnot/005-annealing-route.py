# obstacle: recurrence
import math
import random

CITIES = [(math.cos(i * 2.4) * i, math.sin(i * 2.4) * i) for i in range(120)]


def length(route):
    total = 0.0
    for a, b in zip(route, route[1:]):
        (x1, y1), (x2, y2) = CITIES[a], CITIES[b]
        total += math.hypot(x2 - x1, y2 - y1)
    return total


def anneal(heat):
    route = list(range(len(CITIES)))
    cost = length(route)
    while heat > 0.05:  # here
        i, j = sorted(random.sample(range(len(route)), 2))
        candidate = route[:i] + route[i:j][::-1] + route[j:]
        changed = length(candidate)
        if changed < cost or random.random() < math.exp((cost - changed) / heat):
            route, cost = candidate, changed
        heat *= 0.9998
    return cost


if __name__ == "__main__":
    print(anneal(500.0))
