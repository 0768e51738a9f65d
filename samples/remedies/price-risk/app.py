"""Prices of options and the risk of a small portfolio, by simulation."""

import math
import random

PATHS = 3600
DAYS = 25


def final_price(rng, start, drift, spread):
    price = start
    for _ in range(DAYS):
        price *= math.exp(drift + spread * rng.gauss(0.0, 1.0))
    return price


def price_option(strike, seed):
    rng = random.Random(seed)
    total = 0.0
    for _ in range(PATHS):
        total += max(0.0, final_price(rng, 100.0, 0.0002, 0.01) - strike)
    return total / PATHS


def price_chain(strikes):
    prices = {}
    for strike in strikes:
        prices[strike] = price_option(strike, seed=int(strike))
    return prices


def worst_days(trials, days):
    rng = random.Random(11)
    losses = []
    for _ in range(trials):
        value = 100.0
        lowest = value
        for _ in range(days):
            value *= 1 + rng.gauss(0.0003, 0.012)
            if value < lowest:
                lowest = value
        losses.append(lowest)
    losses.sort()
    return losses[: trials // 100]


def seeds_to_pi(seed, points):
    rng = random.Random(seed)
    inside = 0
    for _ in range(points):
        x, y = rng.random(), rng.random()
        if x * x + y * y <= 1.0:
            inside += 1
    return inside


def estimate_pi(batches, points):
    inside = sum(seeds_to_pi(batch, points) for batch in range(batches))
    return 4.0 * inside / (batches * points)


def main():
    chain = price_chain([90.0 + 2 * i for i in range(12)])
    for strike, price in chain.items():
        print(f"{strike:8.2f} {price:8.4f}")
    print(worst_days(12_000, 60)[0])
    print(estimate_pi(16, 240_000))


if __name__ == "__main__":
    main()
