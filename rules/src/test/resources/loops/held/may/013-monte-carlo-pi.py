# remedy: processes
# shape: reduction
import random

RUNS = 32
THROWS = 400_000


def hits(seed):
    rng = random.Random(seed)
    inside = 0
    for _ in range(THROWS):
        x = rng.random()
        y = rng.random()
        if x * x + y * y <= 1.0:
            inside += 1
    return inside


def main():
    total = 0
    for seed in range(RUNS):  # here
        total += hits(seed)
    print("pi is about", 4 * total / (RUNS * THROWS))


if __name__ == "__main__":
    main()
