# remedy: processes
# shape: map
import random
import statistics

RESAMPLES = 100
DATA = [(n * n * 37 + 11) % 1009 for n in range(5000)]


def resampled_median(seed: int) -> float:
    rng = random.Random(seed)
    drawn = [rng.choice(DATA) for _ in range(len(DATA))]
    drawn.extend(rng.choice(DATA) for _ in range(4 * len(DATA)))
    return statistics.median(drawn)


def main() -> None:
    medians: list[float] = []
    for seed in range(RESAMPLES):  # here
        medians.append(resampled_median(seed))
    medians.sort()
    print(f"95 % between {medians[2]} and {medians[-3]}")


if __name__ == "__main__":
    main()
