"""Small kernels over measurement arrays."""

import numpy as np

SAMPLES = 2_000_000


def sum_of_squares(values):
    total = 0.0
    for value in values:
        total += value * value
    return total


def scaled(values, low, high):
    out = np.zeros(len(values))
    for i in range(len(values)):
        out[i] = (values[i] - low) / (high - low)
    return out


def brighten(picture, amount):
    height, width = picture.shape
    out = np.empty_like(picture)
    for y in range(height):
        for x in range(width):
            out[y, x] = min(255, picture[y, x] + amount)
    return out


def smoothed(values, weight):
    out = np.empty(len(values))
    level = values[0]
    for i in range(len(values)):
        level = weight * values[i] + (1 - weight) * level
        out[i] = level
    return out


def neighbours(grid):
    height, width = grid.shape
    counts = np.zeros((height, width), dtype=np.int64)
    for y in range(1, height - 1):
        for x in range(1, width - 1):
            counts[y, x] = grid[y - 1:y + 2, x - 1:x + 2].sum() - grid[y, x]
    return counts


def column_means(tables):
    means = []
    for table in tables:
        means.append(table.mean(axis=0))
    return means


def main():
    rng = np.random.default_rng(5)
    values = rng.random(SAMPLES)
    print(sum_of_squares(values))
    print(scaled(values, values.min(), values.max())[:3])
    picture = rng.integers(0, 256, size=(900, 1200))
    print(brighten(picture, 40).mean())
    print(smoothed(values, 0.1)[-1])
    grid = rng.integers(0, 2, size=(300, 600))
    print(neighbours(grid).max())
    tables = [rng.random((20_000, 20)) for _ in range(12)]
    print(column_means(tables)[0][:2])


if __name__ == "__main__":
    main()
