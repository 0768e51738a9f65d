# obstacle: random
import random


def spread(values):
    middle = sum(values) / len(values)
    return sum((v - middle) ** 2 for v in values) / len(values)


def resampled(values, rng):
    return spread([values[rng.randrange(len(values))] for _ in values])


def bounds(values, rounds=3000):
    rng = random.Random(2024)
    found = sorted(resampled(values, rng) for _ in range(rounds))  # here
    return found[rounds // 40], found[-rounds // 40]


if __name__ == "__main__":
    print(bounds([float(n * n % 97) for n in range(600)]))
