import random
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations


@dataclass(frozen=True)
class Sale:
    day: date
    region: str
    product: str
    units: int
    amount: float


def daily_totals(sales):
    totals = defaultdict(float)
    for sale in sales:
        totals[sale.day] += sale.amount
    first, last = min(totals), max(totals)
    days = (first + timedelta(n) for n in range((last - first).days + 1))
    return {day: totals.get(day, 0.0) for day in days}


def moving_average(values, width):
    half = width // 2
    out = []
    for k in range(len(values)):
        part = values[max(0, k - half):k + half + 1]
        out.append(sum(part) / len(part))
    return out


def holt_error(values, alpha, beta):
    level, trend = values[0], values[1] - values[0]
    error = 0.0
    for v in values[1:]:
        guess = level + trend
        error += (v - guess) ** 2
        previous, level = level, alpha * v + (1 - alpha) * guess
        trend = beta * (level - previous) + (1 - beta) * trend
    return error, level, trend


def holt(values, ahead):
    """Double exponential smoothing with the constants that fit best."""
    grid = [k / 10 for k in range(1, 10)]
    _, level, trend = min(holt_error(values, a, b) for a in grid for b in grid)
    return [level + trend * n for n in range(1, ahead + 1)]


def top_products(sales, limit):
    units, amounts = Counter(), Counter()
    for sale in sales:
        units[sale.product] += sale.units
        amounts[sale.product] += sale.amount
    return [(p, units[p], a) for p, a in amounts.most_common(limit)]


def bootstrap(values, rounds=40, seed=1):
    rng = random.Random(seed)
    means = sorted(sum(rng.choices(values, k=len(values))) / len(values) for _ in range(rounds))
    return means[int(rounds * 0.05)], means[int(rounds * 0.95)]


def bought_together(sales):
    baskets = defaultdict(set)
    for sale in sales:
        baskets[sale.day].add(sale.product)
    pairs = Counter()
    for basket in baskets.values():
        pairs.update(combinations(sorted(basket), 2))
    return sorted(pairs.items(), key=lambda p: (-p[1], p[0]))
